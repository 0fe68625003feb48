import type { KeyboardEvent } from "react";

/** For a field that searches: Keycloak's opens its list at every key, and an open list keeps whoever presses the tabulator. */
export const leavesByTab = (close: () => void) => (event: KeyboardEvent) => {
  if (event.key === "Tab") {
    event.stopPropagation();
    close();
  }
};
