import { readFileSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { normalizePath, type Plugin, type Rollup } from "vite";

/** `key=./path` in a theme.properties: a source of ours whose hashed name goes there. */
const SOURCE = /^([^#=\s]+)=\.\/(\S+)$/gm;
const COMPILED = /\.(css|ts|tsx)$/;

/**
 * Builds what a theme.properties names and writes it, with the hashed names, beside the resources.
 *
 * Keycloak lets browsers keep theme resources for 30 days under an address that changes with Keycloak's version, not with
 * our jar. A file whose name stays the same would be stale after an upgrade of ours, so every name carries a hash of its
 * content, and only theme.properties, which Keycloak reads on the server, knows the names.
 */
export function themeProperties(): Plugin {
  let root: string;
  const template = () => readFileSync(resolve(root, "theme.properties"), "utf8");
  const sources = () => [...template().matchAll(SOURCE)].map((match) => match[2]!);

  return {
    name: "keystead-theme-properties",

    config(config) {
      root = resolve(config.root ?? ".");
      const input = sources().filter((path) => COMPILED.test(path));
      return { build: { rollupOptions: { input: input.map((path) => resolve(root, path)) } } };
    },

    buildStart() {
      for (const path of sources().filter((path) => !COMPILED.test(path))) {
        const source = readFileSync(resolve(root, path));
        this.emitFile({ type: "asset", name: basename(path), originalFileName: path, source });
      }
    },

    writeBundle({ dir }, bundle) {
      const text = template().replace(SOURCE, (_, key, path) => `${key}=${hashedName(bundle, root, path)}`);
      writeFileSync(resolve(dir!, "../theme.properties"), text);
    },
  };
}

function hashedName(bundle: Rollup.OutputBundle, root: string, path: string): string {
  const built = Object.values(bundle).find((file) =>
    file.type === "asset"
      ? file.originalFileNames.includes(path)
      : file.facadeModuleId === normalizePath(resolve(root, path)),
  );
  if (!built) {
    throw new Error(`theme.properties names ./${path}, but the build made nothing of it`);
  }
  return built.fileName;
}
