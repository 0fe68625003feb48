import { lazy, type ReactNode } from "react";
import { createBrowserRouter, Navigate, type RouteObject } from "react-router-dom";
import { root, toPage } from "./environment";
import { PATHS } from "./paths";
import type { Permissions } from "./rest/Permissions";
import { Broken } from "./root/Broken";
import { ConsolePage } from "./root/ConsolePage";
import { NotFound } from "./root/NotFound";
import { Ours } from "./root/Ours";

const EstablishmentsPage = lazy(() => import("./establishments/EstablishmentsPage"));
const KeycloaksPages = lazy(() => import("./root/KeycloaksPages"));
const PaymentMethodsPage = lazy(() => import("./payment/PaymentMethodsPage"));
const PersonalInfoPage = lazy(() => import("./profile/PersonalInfoPage"));
const SecurityPage = lazy(() => import("./security/SecurityPage"));
const TeamPage = lazy(() => import("./team/TeamPage"));

/** A page instead of one of Keycloak's, where Keystead is enabled. */
const instead = (path: string, element: ReactNode): RouteObject => ({
  path,
  element: <Ours otherwise={<KeycloaksPages />}>{element}</Ours>,
});

const page = (path: string, element: ReactNode, isFor?: (permissions: Permissions) => boolean): RouteObject => ({
  path,
  element: (
    <Ours otherwise={<NotFound />} isFor={isFor}>
      {element}
    </Ours>
  ),
});

export const router = createBrowserRouter([
  {
    path: root,
    element: <ConsolePage />,
    errorElement: <Broken />,
    children: [
      instead(PATHS.personalInfo, <PersonalInfoPage />),
      instead(PATHS.signingIn, <Navigate replace to={toPage(PATHS.security)} />),
      instead(PATHS.deviceActivity, <Navigate replace to={`${toPage(PATHS.security)}#sessions`} />),
      page(PATHS.establishments, <EstablishmentsPage />),
      page(PATHS.security, <SecurityPage />),
      page(PATHS.paymentMethods, <PaymentMethodsPage />, ({ payments }) => payments),
      page(PATHS.team, <TeamPage />, ({ team }) => team),
      { path: "*", element: <KeycloaksPages /> },
    ],
  },
]);
