import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Plugin } from "vite";

/** As in the parent pom.xml, and Zlib, which one library has beside MIT. */
const ALLOWED = new Set(["Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "CC0-1.0", "Zlib"]);
const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;

type Locked = { version: string; license?: string; dev?: boolean; optional?: boolean };

/**
 * Writes which libraries are in the consoles, and their licences, where the jar keeps such things.
 *
 * All that package-lock.json installs for more than the build counts: Keycloak's libraries have most of it compiled in.
 * A licence that our jars may not carry fails the build.
 */
export function thirdParty(themes: string, output: string): Plugin {
  return {
    name: "keystead-third-party",

    buildStart() {
      libraries(themes)
        .filter(({ licence }) => !isAllowed(licence))
        .forEach(({ name, licence }) => this.error(`${name} has the licence ${licence}, which our jars may not carry`));
    },

    writeBundle() {
      mkdirSync(dirname(output), { recursive: true });
      writeFileSync(output, texts(libraries(themes)));
      writeFileSync(resolve(themes, "target/keystead-themes-npm-sbom.json"), billOfMaterials(libraries(themes)));
    },
  };
}

const libraries = (themes: string) => {
  const lock = JSON.parse(readFileSync(resolve(themes, "package-lock.json"), "utf8")) as {
    packages: Record<string, Locked>;
  };
  return Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== "" && !dev && existsSync(resolve(themes, path)))
    .map(([path, { version, license }]) => ({
      name: path.replace(/^.*node_modules\//, ""),
      version,
      licence: license ?? "none",
      folder: resolve(themes, path),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
};

/** `MIT OR GPL-3.0` leaves the choice, `MIT AND Zlib` does not. */
const isAllowed = (licence: string) =>
  licence
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((one) => ALLOWED.has(one)));

/** Each text once, below the libraries that come with it. */
const texts = (all: ReturnType<typeof libraries>) => {
  const owners = new Map<string, string[]>();
  all.forEach(({ name, version, licence, folder }) => {
    const text = readdirSync(folder)
      .filter((file) => LICENCE_FILE.test(file))
      .map((file) => readFileSync(resolve(folder, file), "utf8").replaceAll("\r\n", "\n").trim())
      .join("\n\n");
    owners.set(text, [...(owners.get(text) ?? []), `${name} ${version} (${licence})`]);
  });
  return [...owners].map(([text, names]) => `${names.join("\n")}\n\n${text}\n`).join(`\n${"-".repeat(80)}\n\n`);
};

/** The same in the form that scanners read: CycloneDX, as the build makes it of the Java libraries. */
const billOfMaterials = (all: ReturnType<typeof libraries>) =>
  JSON.stringify(
    {
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      version: 1,
      components: all.map(({ name, version, licence }) => ({
        type: "library",
        name,
        version,
        purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
        licenses: [{ expression: licence }],
      })),
    },
    undefined,
    2,
  );
