import type { Plugin } from "vite";

/** One change of the library's text: its anchor must be there exactly once; `imports` goes to the top of that file. */
export type Edit = { what: string; anchor: RegExp; replacement: string; imports: string };

/**
 * Adds to Keycloak's published console what it has no extension point for.
 *
 * The build fails when an anchor is not found exactly once, or the file is not: an upgrade of the library then says at
 * once what to look at. `docs/adr/0025` says why this and not a shell of our own.
 */
export function consoleEdits(library: string, edits: Edit[]): Plugin {
  const done = new Set<Edit>();

  return {
    name: `keystead-console-edits ${library}`,
    enforce: "pre",

    transform(code, id) {
      if (!id.includes(library)) {
        return;
      }
      let edited = code;
      for (const edit of edits) {
        const found = [...code.matchAll(new RegExp(edit.anchor, "g"))].length;
        if (found > 1 || (found === 1 && done.has(edit))) {
          this.error(`${edit.what}: its anchor is in ${library} more than once`);
        }
        if (found === 1) {
          done.add(edit);
          edited = `${edit.imports}\n${edited.replace(edit.anchor, edit.replacement)}`;
        }
      }
      return edited === code ? undefined : { code: edited, map: null };
    },

    buildEnd(error) {
      const missing = edits.filter((edit) => !done.has(edit)).map((edit) => edit.what);
      if (!error && missing.length > 0) {
        this.error(`${missing.join(", ")}: no anchor in ${library}; compare build/ with its new version`);
      }
    },
  };
}
