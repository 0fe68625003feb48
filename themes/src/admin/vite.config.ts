import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { consoleEdits } from "../../build/console-edits";
import { leanManifest } from "../../build/lean-manifest";
import { leanStyles } from "../../build/lean-styles";
import { messageDefaults } from "../../build/message-defaults";
import { thirdParty } from "../../build/third-party";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("."),
  plugins: [
    messageDefaults(),
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
    // The library has a PatternFly of its own, which counts ids from the same number: labels would belong to its fields.
    consoleEdits("@patternfly/react-core/dist/esm/helpers/GenerateId/GenerateId.js", [
      {
        what: "ids of our own",
        anchor: /let currentId = 0;/,
        replacement: "let currentId = 1_000_000;",
        imports: "",
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
    leanManifest(),
    thirdParty(here("../.."), here("../../target/classes/META-INF/third-party-npm.txt")),
    leanStyles(fileURLToPath(import.meta.resolve("@keycloak/keycloak-admin-ui/styles.css"))),
  ],
  // Relative addresses: Keycloak serves the folder under a path that holds its own version.
  base: "",
  publicDir: false,
  resolve: { dedupe: ["react", "react-dom", "react-router-dom", "react-i18next", "i18next"] },
  esbuild: { jsx: "automatic" },
  build: {
    outDir: "../../target/classes/theme/keystead/admin/resources",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    manifest: true,
    // The console of Keycloak itself is one file of this size.
    chunkSizeWarningLimit: 5000,
    rollupOptions: {
      input: here("main.tsx"),
      output: {
        hashCharacters: "hex",
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
  },
});
