import { textsOf } from "../console/i18n";
import sharedEnglish from "../console/messages/messages_en.properties";
import sharedFrench from "../console/messages/messages_fr.properties";
import { environment } from "./environment";
import english from "./messages/messages_en.properties";
import french from "./messages/messages_fr.properties";

/** In the console of the master realm, the texts are those of the theme of the realm shown, which may not have ours. */
export const i18n = textsOf(
  { type: "admin", serverBaseUrl: environment.serverBaseUrl, realm: environment.realm },
  { en: { ...sharedEnglish, ...english }, fr: { ...sharedFrench, ...french } },
);
