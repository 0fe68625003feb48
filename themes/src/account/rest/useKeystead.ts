import { useEnvironment } from "@keycloak/keycloak-account-ui";
import { useMemo } from "react";
import { KeysteadRest } from "../../console/rest/KeysteadRest";
import { environment } from "../environment";

const BASE = `${environment.serverBaseUrl}/realms/${encodeURIComponent(environment.realm)}/keystead/me`;

/** Our REST about the person who is signed in. */
export const useKeystead = (): KeysteadRest => {
  const { keycloak } = useEnvironment();
  return useMemo(
    () =>
      new KeysteadRest(BASE, async () => {
        // Without a session any more there is nothing to go on with.
        await keycloak.updateToken(5).catch(() => keycloak.login());
        return keycloak.token;
      }),
    [keycloak],
  );
};
