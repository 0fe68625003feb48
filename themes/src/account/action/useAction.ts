import { useCallback } from "react";
import { keycloak } from "../session";

/** Leaves for a page of the login on which one does something and proves who one is; it comes back here. */
export const useAction = () => {
  return useCallback((action: string) => {
    // Without what follows a "#": an address to come back to must not have it.
    const redirectUri = window.location.origin + window.location.pathname;
    void keycloak.login({ action, redirectUri });
  }, []);
};
