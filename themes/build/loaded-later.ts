import type { Plugin } from "vite";

/** Fails if what everybody loads at first has this library in it: one import of a value from it brings all of it. */
export function loadedLater(library: string): Plugin {
  return {
    name: "keystead-loaded-later",

    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk" || !chunk.isEntry) {
          continue;
        }
        const scripts = chunk.moduleIds.filter((id) => id.includes(library) && id.endsWith(".js"));
        if (scripts.length > 0) {
          this.error(`${library} is in ${chunk.fileName}; import only types from it, or load what imports it lazily`);
        }
      }
    },
  };
}
