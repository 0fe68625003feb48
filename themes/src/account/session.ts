import Keycloak from "keycloak-js";
import { environment } from "./environment";

/** Who is signed in. */
export const keycloak = new Keycloak({
  url: environment.serverBaseUrl,
  realm: environment.realm,
  clientId: environment.clientId,
});

/** An access token that is good for some seconds more. */
export const token = async () => {
  // Without a session any more there is nothing to go on with.
  await keycloak.updateToken(5).catch(() => keycloak.login());
  return keycloak.token;
};
