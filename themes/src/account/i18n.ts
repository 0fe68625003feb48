import { textsOf } from "../console/i18n";
import { environment } from "./environment";

export const i18n = textsOf({
  type: "account",
  serverBaseUrl: environment.serverBaseUrl,
  realm: environment.realm,
  language: environment.locale,
});

/** Keycloak's own pages say with this event that somebody chose another language; it takes effect at once. */
const LANGUAGE_CHANGED = "languageChanged";

window.addEventListener(LANGUAGE_CHANGED, (event) => {
  const { language } = (event as CustomEvent<{ language: string }>).detail;
  environment.locale = language;
  void i18n.changeLanguage(language);
});

/** Shows everything in another language from now on. */
export const speak = (language: string) =>
  window.dispatchEvent(new CustomEvent(LANGUAGE_CHANGED, { detail: { language } }));
