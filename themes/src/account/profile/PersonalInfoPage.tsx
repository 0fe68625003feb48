import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { NotLoaded } from "../../console/list/NotLoaded";
import { useLoaded } from "../../console/list/useLoaded";
import { Page } from "../frame/Page";
import { account } from "../rest/account";
import { useKeystead } from "../rest/useKeystead";
import { Waiting } from "../root/Ours";
import { ProfileForm } from "./ProfileForm";
import { contact, type Profile } from "./profile";

/** Who one is, how one is reached, and where invoices go. */
const PersonalInfoPage = () => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const [country, setCountry] = useState<string>();
  const mine = useLoaded(
    useCallback(async (signal: AbortSignal) => {
      const [profile, locales] = await Promise.all([account.profile<Profile>(signal), account.locales(signal)]);
      return { profile, locales };
    }, []),
  );
  const rules = useLoaded(
    useCallback((signal: AbortSignal) => contact(keystead).of(country, signal), [keystead, country]),
  );
  const error = mine.error ?? rules.error;
  const reload = () => {
    mine.reload();
    rules.reload();
  };
  return (
    <Page title={t("personalInfo")} description={t("keysteadPersonalInfoHint")}>
      <NotLoaded what={{ error, reload }} />
      {mine.value && rules.value ? (
        <ProfileForm
          profile={mine.value.profile}
          locales={mine.value.locales}
          contact={rules.value}
          onCountry={setCountry}
          onSaved={reload}
        />
      ) : (
        error === undefined && <Waiting />
      )}
    </Page>
  );
};

export default PersonalInfoPage;
