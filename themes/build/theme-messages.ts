import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";

/** Writes the texts of a console, and those it shares with the other one, as the message files that Keycloak reads. */
export function themeMessages(sources: string[], output: string): Plugin {
  return {
    name: "keystead-theme-messages",

    writeBundle() {
      mkdirSync(output, { recursive: true });
      readdirSync(sources[0]!).forEach((file) =>
        writeFileSync(
          resolve(output, file),
          sources.map((folder) => readFileSync(resolve(folder, file), "utf8")).join(""),
        ),
      );
    },
  };
}
