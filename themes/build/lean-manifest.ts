import type { Plugin } from "vite";

/** Takes `imports` out of the manifest: Keycloak's page would preload its keys, which are no addresses, and get a 404. */
export function leanManifest(): Plugin {
  return {
    name: "keystead-lean-manifest",
    enforce: "post",

    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const file = bundle[".vite/manifest.json"];
        if (file?.type !== "asset") {
          this.error("there is no manifest to make lean");
        }
        const manifest = JSON.parse(String(file.source)) as Record<string, { imports?: string[] }>;
        Object.values(manifest).forEach((chunk) => delete chunk.imports);
        file.source = JSON.stringify(manifest);
      },
    },
  };
}
