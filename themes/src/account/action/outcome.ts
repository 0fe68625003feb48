import type Keycloak from "keycloak-js";

export type Outcome = { action: string; status: string };

let outcome: Outcome | undefined;

/** What became of an action of the login pages, told by the address on the way back; to be called before that is read. */
export const noteOutcome = (keycloak: Keycloak) => {
  keycloak.onActionUpdate = (status, action) => {
    outcome = { status, action: action ?? "" };
  };
};

/** This once. */
export const takeOutcome = () => {
  const told = outcome;
  outcome = undefined;
  return told;
};
