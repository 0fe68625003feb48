import { useAdminClient, useRealm } from "@keycloak/keycloak-admin-ui";
import { TextControl } from "@keycloak/keycloak-ui-shared";
import { Alert, FormGroup, Switch } from "@patternfly/react-core";
import { useCallback } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../console/form/ChoiceField";
import { useLoaded } from "../../console/list/useLoaded";
import type { UserGroup } from "./account";
import { type AccountForm, groupNamed } from "./AccountForm";
import { EstablishmentPicker } from "./EstablishmentPicker";

type Props = { groups: UserGroup[]; isNew: boolean; isReadOnly: boolean; givesEstablishments: boolean };

/** Who somebody is, what he may do, and where. */
export const AccountFields = ({ groups, isNew, isReadOnly, givesEstablishments }: Props) => {
  const { t } = useTranslation();
  const required = t("keysteadRequired");
  return (
    <>
      <TextControl<AccountForm>
        name="lastName"
        label={t("keysteadLastName")}
        isDisabled={isReadOnly}
        rules={{ required }}
      />
      <TextControl<AccountForm>
        name="firstName"
        label={t("keysteadFirstName")}
        isDisabled={isReadOnly}
        rules={{ required }}
      />
      <GroupField groups={groups} isReadOnly={isReadOnly} />
      <LoginFields groups={groups} isNew={isNew} />
      <EstablishmentPicker isReadOnly={isReadOnly || !givesEstablishments} />
      <FurtherFields isReadOnly={isReadOnly} />
    </>
  );
};

const GroupField = ({ groups, isReadOnly }: { groups: UserGroup[]; isReadOnly: boolean }) => {
  const { t } = useTranslation();
  const { setValue } = useFormContext<AccountForm>();
  const present = useWatch<AccountForm, "group">({ name: "group" });
  const administrative = groups.find((group) => group.administrative);
  const ordinary = groups.find((group) => !group.administrative);
  const administers = groupNamed(groups, present)?.administrative ?? false;
  // A group into which the caller may put nobody is still shown when somebody is in it.
  const names = [...new Set([...groups.map(({ name }) => name), ...(present === "" ? [] : [present])])];
  return (
    <>
      <ChoiceField<AccountForm>
        name="group"
        label={t("keysteadUserGroup")}
        isRequired
        isDisabled={isReadOnly}
        choices={[{ value: "", label: t("keysteadChoose") }, ...names.map((name) => ({ value: name, label: name }))]}
      />
      {administrative && !isReadOnly && (
        <FormGroup fieldId="keystead-administrator">
          <Switch
            id="keystead-administrator"
            label={t("keysteadAdministrator")}
            isChecked={administers}
            onChange={(_, on) =>
              setValue("group", on ? administrative.name : (ordinary?.name ?? ""), { shouldDirty: true })
            }
          />
        </FormGroup>
      )}
      {administers && <Alert isInline isPlain variant="warning" title={t("keysteadAdministratorHint")} />}
    </>
  );
};

/** An e-mail address is the username too; without one a username is needed. Neither changes here later. */
const LoginFields = ({ groups, isNew }: { groups: UserGroup[]; isNew: boolean }) => {
  const { t } = useTranslation();
  const email = useWatch<AccountForm, "email">({ name: "email" });
  const group = useWatch<AccountForm, "group">({ name: "group" });
  const needsEmail = groupNamed(groups, group)?.emailRequired ?? false;
  const required = t("keysteadRequired");
  if (!isNew) {
    return (
      <TextControl<AccountForm>
        name="username"
        label={t("keysteadUsername")}
        helperText={t(email ? "keysteadUsernameIsEmail" : "keysteadUsernameFixed")}
        isDisabled
      />
    );
  }
  return (
    <>
      <TextControl<AccountForm>
        name="email"
        type="email"
        autoComplete="off"
        label={t("keysteadEmail")}
        helperText={t(needsEmail ? "keysteadEmailNeeded" : "keysteadNewEmailHint")}
        rules={needsEmail ? { required: t("keysteadEmailNeeded") } : {}}
      />
      {email === "" && (
        <TextControl<AccountForm>
          name="username"
          autoComplete="off"
          label={t("keysteadUsername")}
          helperText={t("keysteadUsernameHint")}
          rules={{ required, minLength: { value: 2, message: t("keysteadUsernameHint") } }}
        />
      )}
    </>
  );
};

const FurtherFields = ({ isReadOnly }: { isReadOnly: boolean }) => {
  const { t, i18n } = useTranslation();
  const { realm, realmRepresentation } = useRealm();
  const { adminClient } = useAdminClient();
  const profile = useLoaded(
    useCallback(() => adminClient.users.getProfileMetadata({ realm }), [adminClient, realm]),
  ).value;
  const attribute = (name: string) => profile?.attributes?.find((one) => one.name === name);
  const genders = (attribute("gender")?.validators?.["options"]?.["options"] ?? []) as string[];
  const prefix = attribute("gender")?.annotations?.["inputOptionLabelsI18nPrefix"];
  const genderLabel = (value: string) => (prefix ? t(`${prefix}.${value}`) : value);
  const none = { value: "", label: t("keysteadNotSaid") };
  const languages = new Intl.DisplayNames([i18n.language], { type: "language" });
  return (
    <>
      <ChoiceField<AccountForm>
        name="locale"
        label={t("keysteadLanguage")}
        isDisabled={isReadOnly}
        choices={[
          { value: "", label: t("keysteadRealmLanguage") },
          ...(realmRepresentation.supportedLocales ?? []).map((tag) => ({
            value: tag,
            label: languages.of(tag) ?? tag,
          })),
        ]}
      />
      {attribute("jobTitle") && (
        <TextControl<AccountForm> name="jobTitle" label={t("keysteadJobTitle")} isDisabled={isReadOnly} />
      )}
      {genders.length > 0 && (
        <ChoiceField<AccountForm>
          name="gender"
          label={t("keysteadGender")}
          isDisabled={isReadOnly}
          choices={[none, ...genders.map((value) => ({ value, label: genderLabel(value) }))]}
        />
      )}
      {attribute("employee") && (
        <ChoiceField<AccountForm>
          name="employee"
          label={t("keysteadEmployee")}
          isDisabled={isReadOnly}
          choices={[none, { value: "true", label: t("keysteadYes") }, { value: "false", label: t("keysteadNo") }]}
        />
      )}
      {attribute("phoneNumber") && (
        <TextControl<AccountForm>
          name="phoneNumber"
          type="tel"
          label={t("keysteadPhone")}
          helperText={t("keysteadPhoneHint")}
          isDisabled={isReadOnly}
        />
      )}
    </>
  );
};
