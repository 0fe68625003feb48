import type Keycloak from "keycloak-js";
import { environment } from "../environment";

const ACTION = "keystead-hand-over";

/** Leaves for the page on which the holder chooses a successor and proves who he is; it comes back here. */
export const startHandOver = (keycloak: Keycloak) =>
  keycloak.login({ action: ACTION, redirectUri: window.location.href });

let outcome: string | undefined;

/** What became of it, told by the address on the way back; to be called before the console reads that. */
export const noteHandOver = (keycloak: Keycloak) => {
  keycloak.onActionUpdate = (status, action) => {
    if (action === undefined || action === ACTION) {
      outcome = status;
    }
  };
};

/** Whether the former holder is back from it, whom Keycloak no longer lets into the console. */
export const hasHandedOver = async ({ token }: Keycloak) => {
  if (outcome !== "success") {
    return false;
  }
  const answer = await fetch(`${environment.adminBaseUrl}/admin/serverinfo`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return answer.status === 403;
};

/** `success`, `cancelled` or `error`, this once. */
export const takeHandOver = () => {
  const told = outcome;
  outcome = undefined;
  return told;
};
