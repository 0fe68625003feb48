import type { AccountEnvironment } from "@keycloak/keycloak-account-ui";

/** What Keycloak's page says about the server, the realm, and what is switched on in it. */
export const environment = JSON.parse(document.getElementById("environment")!.textContent!) as AccountEnvironment;

/** Where the pages of the console are, below the address of the server. */
const ROOT = decodeURIComponent(new URL(environment.baseUrl).pathname);

export const root = ROOT;

/** Where the REST of the realm is, ours and Keycloak's. */
export const realmUrl = `${environment.serverBaseUrl}/realms/${encodeURIComponent(environment.realm)}`;

/** The address of a page, by the path that its route has. */
export const toPage = (path: string) => ROOT + path;
