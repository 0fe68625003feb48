import { KeycloakProvider, routes } from "@keycloak/keycloak-account-ui";
import { matchRoutes, useLocation } from "react-router-dom";
import { environment, root } from "../environment";
import { keycloak } from "../session";
import { NotFound } from "./NotFound";

/** The page of Keycloak's that has this address. */
const Chosen = () => {
  const { pathname } = useLocation();
  // Its pages of a path with a name in it show what is in its menu file, which we do without.
  const match = matchRoutes(routes, pathname, root)?.find(({ params }) => Object.keys(params).length === 0);
  return match?.route.element ?? <NotFound />;
};

// The same element always: each time it draws this provider, the library begins anew with all that is in it.
const PAGES = (
  <KeycloakProvider environment={environment} keycloak={keycloak}>
    <Chosen />
  </KeycloakProvider>
);

/** Keycloak's own pages, of its library, which is loaded with the first of them. */
const KeycloaksPages = () => PAGES;

export default KeycloaksPages;
