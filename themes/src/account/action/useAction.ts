import { useEnvironment } from "@keycloak/keycloak-account-ui";
import { useCallback } from "react";

/** Leaves for a page of the login on which one does something and proves who one is; it comes back here. */
export const useAction = () => {
  const { keycloak } = useEnvironment();
  return useCallback(
    (action: string) => {
      // Without what follows a "#": an address to come back to must not have it.
      const redirectUri = window.location.origin + window.location.pathname;
      void keycloak.login({ action, redirectUri });
    },
    [keycloak],
  );
};
