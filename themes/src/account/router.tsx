import { routes } from "@keycloak/keycloak-account-ui";
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
const PaymentMethodsPage = lazy(() => import("./payment/PaymentMethodsPage"));
const PersonalInfoPage = lazy(() => import("./profile/PersonalInfoPage"));
const SecurityPage = lazy(() => import("./security/SecurityPage"));
const TeamPage = lazy(() => import("./team/TeamPage"));

/** What comes instead of pages of Keycloak where Keystead is enabled. */
const INSTEAD: Record<string, ReactNode> = {
  [PATHS.personalInfo]: <PersonalInfoPage />,
  [PATHS.signingIn]: <Navigate replace to={toPage(PATHS.security)} />,
  [PATHS.deviceActivity]: <Navigate replace to={`${toPage(PATHS.security)}#sessions`} />,
};

const instead = (route: RouteObject): RouteObject => {
  const ours = INSTEAD[route.path ?? ""];
  return ours === undefined ? route : { ...route, element: <Ours otherwise={route.element}>{ours}</Ours> };
};

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
      ...routes.map(instead),
      page(PATHS.establishments, <EstablishmentsPage />),
      page(PATHS.security, <SecurityPage />),
      page(PATHS.paymentMethods, <PaymentMethodsPage />, ({ payments }) => payments),
      page(PATHS.team, <TeamPage />, ({ team }) => team),
      { path: "*", element: <NotFound /> },
    ],
  },
]);
