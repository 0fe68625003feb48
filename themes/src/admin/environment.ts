import type { AdminEnvironment } from "@keycloak/keycloak-admin-ui";
import { getInjectedEnvironment } from "@keycloak/keycloak-ui-shared";

/** What Keycloak's page says about the server, the realm one signs in to, and the addresses of both. */
export const environment = getInjectedEnvironment<AdminEnvironment>();
