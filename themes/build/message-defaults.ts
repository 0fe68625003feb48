import { getProperties } from "properties-file";
import type { Plugin } from "vite";

/** Lets sources import a message file as an object: what the console says when the server has no word for it. */
export function messageDefaults(): Plugin {
  return {
    name: "keystead-message-defaults",

    transform(code, id) {
      return id.endsWith(".properties")
        ? { code: `export default ${JSON.stringify(getProperties(code))};`, map: null }
        : undefined;
    },
  };
}
