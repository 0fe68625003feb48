import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { console } from "../../build/console";
import { consoleEdits } from "../../build/console-edits";
import { loadedLater } from "../../build/loaded-later";

// The library has its style sheet beside its code, but does not export it.
const styleSheet = fileURLToPath(
  new URL("keycloak-account-ui.css", import.meta.resolve("@keycloak/keycloak-account-ui")),
);

export default defineConfig(
  console("account", styleSheet, [
    consoleEdits("@keycloak/keycloak-account-ui/lib/", [
      {
        what: "a name for the boxes in the list of groups",
        anchor:
          /((\w+)\("directMembership"\) \}\) \}, "group-direct-membership-header"[^]{0,3000}?-checkbox-directMembership`,)/,
        replacement: '$1 "aria-label": $2("directMembership"),',
        imports: "",
      },
    ]),
    loadedLater("@keycloak/keycloak-account-ui/lib/"),
  ]),
);
