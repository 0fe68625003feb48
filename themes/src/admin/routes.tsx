import type { routes } from "@keycloak/keycloak-admin-ui";
import type { TFunction } from "i18next";
import { lazy, type ReactNode } from "react";

type ConsoleRoute = (typeof routes)[number];

const AccountsPage = lazy(() => import("./accounts/AccountsPage"));
const HealthPage = lazy(() => import("./health/HealthPage"));
const EstablishmentsPage = lazy(() => import("./establishments/EstablishmentsPage"));
const EstablishmentPage = lazy(() => import("./establishments/EstablishmentPage"));

/** Who may see a page, our REST says, not Keycloak's own list of roles: `usePermissions` in the page. */
const page = (path: string, title: string, element: ReactNode): ConsoleRoute => ({
  path,
  element,
  handle: { access: "anyone", breadcrumb: (t: TFunction) => t(title) },
});

export const keysteadRoutes: ConsoleRoute[] = [
  page("/:realm/accounts", "keysteadAccounts", <AccountsPage />),
  page("/:realm/establishments", "keysteadEstablishments", <EstablishmentsPage />),
  page("/:realm/keystead-health", "keysteadHealth", <HealthPage />),
  page("/:realm/establishments/:id/:tab", "keysteadEstablishment", <EstablishmentPage />),
];
