import { getI18n } from "react-i18next";
import { PATTERNFLY_WORDS } from "./patternflyWords";

/** These words of PatternFly in the reader's language; as they are where there is no text for them. */
export const spoken = (english: string, name = "") => {
  const key = PATTERNFLY_WORDS[english];
  const texts = getI18n();
  return key && texts?.exists(key) ? texts.t(key, { name }) : `${english} ${name}`.trim();
};
