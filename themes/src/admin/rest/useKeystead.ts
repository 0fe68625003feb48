import { useAdminClient, useRealm } from "@keycloak/keycloak-admin-ui";
import { useMemo } from "react";
import { environment } from "../environment";
import { KeysteadRest } from "../../console/rest/KeysteadRest";

/** Our REST in the realm that the console shows, with the token of whoever is signed in. */
export const useKeystead = (): KeysteadRest => {
  const { adminClient } = useAdminClient();
  const { realm } = useRealm();
  return useMemo(() => {
    const base = `${environment.adminBaseUrl}/admin/realms/${encodeURIComponent(realm)}/keystead`;
    return new KeysteadRest(base, () => adminClient.getAccessToken());
  }, [adminClient, realm]);
};
