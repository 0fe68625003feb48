import { useTranslation } from "react-i18next";
import { type Attribute, type Contact, type Option, worded } from "./profile";

/** What a field offers to choose from, in words; undefined where one types. */
export const useOptions = (attribute: Attribute, contact: Contact, locales: string[]): Option[] | undefined => {
  const { t } = useTranslation();
  const { name, annotations = {}, validators } = attribute;
  if (name === "locale") {
    return locales.map((code) => ({ code, name: languageNamed(code) }));
  }
  if (name === "country" && contact.fields.some((field) => field.name === name)) {
    return contact.countries;
  }
  const prefix = annotations.inputOptionLabelsI18nPrefix;
  const labels = annotations.inputOptionLabels as Record<string, string> | undefined;
  const labelOf = (option: string) =>
    typeof prefix === "string" ? t(`${prefix}.${option}`) : worded(t, labels?.[option] ?? option);
  return (
    contact.fields.find((field) => field.name === name)?.options ??
    validators?.options?.options?.map((code) => ({ code, name: labelOf(code) }))
  );
};

/** In that language itself: whoever looks for his own does not know the present one. */
const languageNamed = (code: string) => {
  const name = new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
};
