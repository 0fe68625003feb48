import type { Plugin } from "vite";
import { readFileSync } from "node:fs";

/** A style sheet that PatternFly's components import, one for each of them. */
const OF_A_COMPONENT = /@patternfly\/react-styles\/css\/(components|layouts)\/.+\.css$/;
const CLASS = /\.(pf-v5-[cl]-[a-z-]+)/;

/**
 * Leaves out the style sheets of components whose rules the console's own style sheet has already.
 *
 * Loaded a second time, with a page of ours, they would come after that and undo what it changes.
 */
export function leanStyles(styleSheet: string): Plugin {
  const there = new Set(readFileSync(styleSheet, "utf8").match(new RegExp(CLASS, "g")));

  return {
    name: "keystead-lean-styles",
    enforce: "pre",

    load(id) {
      const name = OF_A_COMPONENT.test(id) ? CLASS.exec(readFileSync(id, "utf8"))?.[0] : undefined;
      return name !== undefined && there.has(name) ? "" : undefined;
    },
  };
}
