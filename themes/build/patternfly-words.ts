import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { PATTERNFLY_WORDS } from "../src/console/patternflyWords";

const SPOKEN = fileURLToPath(new URL("../src/console/spoken.ts", import.meta.url));

/** PatternFly itself, and the libraries of Keycloak that have it compiled in. */
const LIBRARIES =
  /@patternfly\/react-(core|table)\/|@keycloak\/keycloak-(account-ui\/lib|admin-ui\/lib|ui-shared\/dist)\//;

const OWN = "@patternfly/react-core/";

const WORDS = `(["'](?:${Object.keys(PATTERNFLY_WORDS)
  .map((word) => word.replaceAll(".", "\\."))
  .join("|")})["'])`;

const ARIA = `["']aria-(?:label|valuetext)["']`;

const OPTION = `\\w+AriaLabel|itemsPerPage(?:Title)?`;

/**
 * Where they are said unless a component is told otherwise: worked out at each call, as the language may change. Objects of
 * defaults are made once, so theirs are asked for.
 */
const SAID: [RegExp, string][] = [
  [/(`\$\{[\w$]+\([\w$]+\)\} alert:`)/g, "keysteadSpoken($1)"],
  [/`Close \$\{[^}`]+\} alert: \$\{([\w$]+)\}`/g, 'keysteadSpoken("Close alert", $1)'],
  [new RegExp(`((?:${ARIA}|${OPTION}|\\w+ButtonLabel)(?:: [\\w$]+)? = )${WORDS}`, "g"), "$1keysteadSpoken($2)"],
  [new RegExp(`(${ARIA}: (?:[\\w$]+ \\|\\| )?)${WORDS}`, "g"), "$1keysteadSpoken($2)"],
  [new RegExp(`(${OPTION}): ${WORDS}`, "g"), "get $1() { return keysteadSpoken($2); }"],
];

/**
 * Translates what PatternFly says in English to those who do not see the page, where nobody else can: in toasts, dialogs
 * and pages of Keycloak's libraries.
 *
 * The build fails when PatternFly itself has no such place any more: an upgrade then says at once what to look at.
 */
export function patternflyWords(): Plugin {
  const found = new Set<RegExp>();

  return {
    name: "keystead-patternfly-words",
    enforce: "pre",

    transform(code, id) {
      if (!LIBRARIES.test(id)) {
        return;
      }
      let edited = code;
      for (const [place, replacement] of SAID) {
        const before = edited;
        edited = edited.replace(place, replacement);
        if (edited !== before && id.includes(OWN)) {
          found.add(place);
        }
      }
      return edited === code
        ? undefined
        : { code: `import { spoken as keysteadSpoken } from ${JSON.stringify(SPOKEN)};\n${edited}`, map: null };
    },

    buildEnd(error) {
      const missing = SAID.filter(([place]) => !found.has(place));
      if (!error && missing.length > 0) {
        this.error(`${missing.map(([place]) => place.source).join(", ")}: not in PatternFly any more; compare build/`);
      }
    },
  };
}
