import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { console } from "../../build/console";
import { consoleEdits } from "../../build/console-edits";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(
  console("admin", fileURLToPath(import.meta.resolve("@keycloak/keycloak-admin-ui/styles.css")), [
    consoleEdits("@keycloak/keycloak-admin-ui/lib/", [
      {
        what: "our entries in the menu, above Groups",
        anchor: /(\/\* @__PURE__ \*\/ (\w+)\(\w+, \{ title: "groups", path: "\/groups" \}\),)/,
        replacement: "$2(KeysteadNavigation, {}), $1",
        imports: `import { KeysteadNavigation } from ${JSON.stringify(here("navigation/KeysteadNavigation.tsx"))};`,
      },
      {
        what: "the way from the page of a user to his card",
        anchor:
          /(\/\* @__PURE__ \*\/ (\w+)\(\s*\w+,\s*\{\s*titleKey: (\w+)\.username,\s*className: "kc-username-view-header",)/,
        replacement: "$1 subKey: $2(LinkToAccount, { userId: $3.id }),",
        imports: `import { LinkToAccount } from ${JSON.stringify(here("accounts/LinkToAccount.tsx"))};`,
      },
    ]),
    // The list of a field that searches has no name, and the field points to an id that nothing has.
    consoleEdits("@keycloak/keycloak-ui-shared/dist/keycloak-ui-shared.js", [
      {
        what: "a name for the list of a field that searches",
        anchor:
          /("aria-controls": "(select-typeahead-listbox)",\s*"aria-label": (\w+),[^]{0,3000}?\(\w+, \{)( children: \w+ \}\),\s*\w+ && )/,
        replacement: '$1 id: "$2", "aria-label": $3,$4',
        imports: "",
      },
    ]),
  ]),
);
