import { createInstance } from "i18next";
import FetchBackend from "i18next-fetch-backend";
import { initReactI18next } from "react-i18next";
import { environment } from "./environment";
import english from "./messages/messages_en.properties";
import french from "./messages/messages_fr.properties";

type Message = { key: string; value: string };

/** In the console of the master realm, the texts are those of the theme of the realm shown, which may not have ours. */
const DEFAULTS: Record<string, Record<string, string>> = { en: english, fr: french };

export const i18n = createInstance({
  fallbackLng: "en",
  nsSeparator: false,
  ns: [environment.realm],
  defaultNS: [environment.realm],
  interpolation: { escapeValue: false },
  backend: {
    loadPath: `${environment.serverBaseUrl}/resources/{{ns}}/admin/{{lng}}`,
    // The backend tells the address that it read, whatever the types of i18next say.
    parse: (data: string, address?: string | string[]) => {
      const language = String(address).split("/").at(-1) ?? "en";
      const messages = JSON.parse(data) as Message[];
      return { ...DEFAULTS[language], ...Object.fromEntries(messages.map(({ key, value }) => [key, value])) };
    },
  },
});

i18n.use(FetchBackend).use(initReactI18next);
