import { useMemo } from "react";
import { useTranslation } from "react-i18next";

/** Days, and moments, in words of the page's language. */
export const useMoment = () => {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: "long" });
    const moment = new Intl.DateTimeFormat(i18n.language, { dateStyle: "long", timeStyle: "short" });
    return { day: (at: number) => day.format(at), moment: (at: number) => moment.format(at) };
  }, [i18n.language]);
};
