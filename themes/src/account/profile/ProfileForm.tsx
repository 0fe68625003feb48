import { ActionGroup, Alert, Button, Form } from "@patternfly/react-core";
import { useEffect, useRef, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useUnsaved } from "../../console/form/useUnsaved";
import { type Fault, KeysteadError } from "../../console/rest/KeysteadError";
import { environment } from "../environment";
import { useAlerts } from "../frame/Alerts";
import { speak } from "../i18n";
import { account } from "../rest/account";
import { keycloak } from "../session";
import { ProfileFields } from "./ProfileFields";
import { type Contact, fieldOf, type Profile, profileOf, type Values, valuesOf, wordsOf } from "./profile";

type Props = {
  profile: Profile;
  contact: Contact;
  locales: string[];
  onCountry: (country: string | undefined) => void;
  onSaved: () => void;
};

/** Saved as a whole, or discarded; what the server refuses is told at its field. */
export const ProfileForm = ({ profile, contact, locales, onCountry, onSaved }: Props) => {
  const { t } = useTranslation();
  const { addAlert } = useAlerts();
  const form = useForm<Values>({ values: valuesOf(profile) });
  const [refusal, setRefusal] = useState<string>();
  const { isDirty, isSubmitting } = form.formState;
  const { release, question } = useUnsaved(isDirty);
  const language = useLanguage();

  const country = form.watch("country");
  useEffect(() => onCountry(country || undefined), [country, onCountry]);

  const save = async (values: Values) => {
    setRefusal(undefined);
    const hidden = new Set(contact.fields.filter(({ shown }) => !shown).map(({ name }) => name));
    try {
      await account.save(profileOf(profile, values, hidden));
    } catch (error) {
      tell(error instanceof KeysteadError ? error.faults : []);
      return;
    }
    release();
    language.keep();
    form.reset(values);
    // The head of the page has the name from the token.
    await keycloak.updateToken(-1);
    addAlert(t("accountUpdatedMessage"));
    onSaved();
  };

  const tell = (faults: Fault[]) => {
    const atFields = faults.filter(({ field }) => field !== undefined && fieldOf(field) in form.getValues());
    const others = faults.filter((fault) => !atFields.includes(fault));
    // In the order of the page, so that the first one is the one to look at.
    const order = profile.userProfileMetadata.attributes.map(({ name }) => name);
    atFields
      .toSorted((one, other) => order.indexOf(one.field!) - order.indexOf(other.field!))
      .forEach((fault, index) =>
        form.setError(fieldOf(fault.field!), { message: wordsOf(t, fault) }, { shouldFocus: index === 0 }),
      );
    if (others.length > 0 || atFields.length === 0) {
      setRefusal(others.map((fault) => wordsOf(t, fault)).join(" ") || t("accountUpdatedError"));
    }
  };

  return (
    <FormProvider {...form}>
      <Form
        isWidthLimited
        noValidate
        data-testid="profile-form"
        onSubmit={(event) => void form.handleSubmit(save)(event)}
        className="keystead-profile"
      >
        {refusal !== undefined && <Alert isInline component="h2" variant="danger" title={refusal} />}
        <ProfileFields profile={profile} contact={contact} locales={locales} onLanguage={language.show} />
        <ActionGroup>
          <Button type="submit" isLoading={isSubmitting} isDisabled={isSubmitting || !isDirty}>
            {t("keysteadSave")}
          </Button>
          <Button
            variant="link"
            isDisabled={isSubmitting || !isDirty}
            onClick={() => {
              setRefusal(undefined);
              form.reset();
              language.revert();
            }}
          >
            {t("keysteadDiscard")}
          </Button>
        </ActionGroup>
      </Form>
      {question}
    </FormProvider>
  );
};

/** A language takes effect at once, and stays when it was saved. */
const useLanguage = () => {
  const kept = useRef(environment.locale);
  const revert = () => {
    if (environment.locale !== kept.current) {
      speak(kept.current);
    }
  };
  useEffect(() => revert, []);
  return {
    show: (language: string) => speak(language || kept.current),
    keep: () => {
      kept.current = environment.locale;
    },
    revert,
  };
};
