import { fileURLToPath } from "node:url";
import type { PluginOption, UserConfig } from "vite";
import { consoleEdits } from "./console-edits";
import { leanManifest } from "./lean-manifest";
import { leanStyles } from "./lean-styles";
import { messageDefaults } from "./message-defaults";
import { patternflyWords } from "./patternfly-words";
import { themeMessages } from "./theme-messages";
import { thirdParty } from "./third-party";

const themes = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * How a console is built: from `src/<type>` and what both share, into the folder of the theme.
 *
 * @param styleSheet of Keycloak's library
 */
export function console(type: "admin" | "account", styleSheet: string, plugins: PluginOption[] = []): UserConfig {
  const theme = themes(`target/classes/theme/keystead/${type}`);
  return {
    root: themes(`src/${type}`),
    plugins: [
      messageDefaults(),
      ...plugins,
      // The library has a PatternFly of its own, which counts ids from the same number: labels would belong to its fields.
      consoleEdits("@patternfly/react-core/dist/esm/helpers/GenerateId/GenerateId.js", [
        {
          what: "ids of our own",
          anchor: /let currentId = 0;/,
          replacement: "let currentId = 1_000_000;",
          imports: "",
        },
      ]),
      patternflyWords(),
      leanManifest(),
      thirdParty(themes("."), themes("target/classes/META-INF/third-party-npm.txt")),
      leanStyles(styleSheet),
      themeMessages([themes("src/console/messages"), themes(`src/${type}/messages`)], `${theme}/messages`),
    ],
    // Relative addresses: Keycloak serves the folder under a path that holds its own version.
    base: "",
    publicDir: false,
    resolve: { dedupe: ["react", "react-dom", "react-router-dom", "react-i18next", "i18next"] },
    esbuild: { jsx: "automatic" },
    build: {
      outDir: `${theme}/resources`,
      emptyOutDir: true,
      target: "es2022",
      assetsInlineLimit: 0,
      manifest: true,
      // The consoles of Keycloak itself are one file of this size.
      chunkSizeWarningLimit: 5000,
      rollupOptions: {
        input: themes(`src/${type}/main.tsx`),
        output: {
          hashCharacters: "hex",
          entryFileNames: "assets/[name]-[hash].js",
          chunkFileNames: "assets/[name]-[hash].js",
          assetFileNames: "assets/[name]-[hash][extname]",
        },
      },
    },
  };
}
