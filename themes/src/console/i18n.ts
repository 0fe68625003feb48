import { createInstance } from "i18next";
import FetchBackend from "i18next-fetch-backend";
import { initReactI18next } from "react-i18next";

type Message = { key: string; value: string };
type Texts = Record<string, string>;
type Console = { type: "admin" | "account"; serverBaseUrl: string; realm: string; language?: string };

/**
 * The texts of a console, as the theme of the realm has them; English for what a language lacks.
 *
 * @param defaults by language, what to say where that theme has none of our texts
 */
export const textsOf = ({ type, serverBaseUrl, realm, language }: Console, defaults: Record<string, Texts> = {}) => {
  const i18n = createInstance({
    ...(language !== undefined && { lng: language }),
    fallbackLng: "en",
    nsSeparator: false,
    ns: [realm],
    defaultNS: [realm],
    interpolation: { escapeValue: false },
    backend: {
      loadPath: `${serverBaseUrl}/resources/{{ns}}/${type}/{{lng}}`,
      // The backend tells the address that it read, whatever the types of i18next say.
      parse: (data: string, address?: string | string[]) => {
        const messages = JSON.parse(data) as Message[];
        return {
          ...defaults[String(address).split("/").at(-1) ?? "en"],
          ...Object.fromEntries(messages.map(({ key, value }) => [key, value])),
        };
      },
    },
  });
  // For those who are read to: which language it is in.
  i18n.on("languageChanged", (spoken) => {
    document.documentElement.lang = spoken;
  });
  return i18n.use(FetchBackend).use(initReactI18next);
};
