import { FormSection } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { type Attribute, type Contact, type Group, type Profile, type Values, worded } from "./profile";
import { useFormContext } from "react-hook-form";
import { EmailField, PENDING_EMAIL } from "./EmailField";
import { LockedField } from "./LockedField";
import { ProfileField } from "./ProfileField";
import { useOptions } from "./useOptions";

type Props = { profile: Profile; contact: Contact; locales: string[]; onLanguage: (language: string) => void };

/** All that somebody may see of his profile, in the sections that the realm gives it. */
export const ProfileFields = ({ profile, ...props }: Props) => {
  const { t } = useTranslation();
  const { attributes, groups = [] } = profile.userProfileMetadata;
  const sections: (Group | undefined)[] = [undefined, ...groups];
  return sections.map((group) => {
    const fields = attributes.filter((attribute) => (attribute.group ?? undefined) === group?.name);
    const shown = inOrder(fields, props.contact).filter((attribute) => isShown(attribute, profile, props.contact));
    return (
      shown.length > 0 && (
        <FormSection
          key={group?.name ?? ""}
          title={group ? worded(t, group.displayHeader ?? group.name) : t("general")}
          titleElement="h2"
        >
          {shown.map((attribute) => (
            <Field key={attribute.name} attribute={attribute} {...props} />
          ))}
        </FormSection>
      )
    );
  });
};

/** The country first: it decides over the fields that follow. */
const inOrder = (fields: Attribute[], { fields: contact }: Contact) => {
  const places = new Map(contact.map(({ name }, index) => [name, name === "country" ? -1 : index]));
  return fields.every(({ name }) => places.has(name))
    ? fields.toSorted((one, other) => places.get(one.name)! - places.get(other.name)!)
    : fields;
};

/** Others fill in what one may only read; until then there is nothing to see. */
const isShown = ({ name, readOnly }: Attribute, profile: Profile, contact: Contact) => {
  const rule = contact.fields.find((field) => field.name === name);
  const isEmpty = !["username", "email"].includes(name) && !profile.attributes?.[name]?.length;
  return name !== PENDING_EMAIL && rule?.shown !== false && !(readOnly && isEmpty && rule === undefined);
};

const Field = ({ attribute, contact, locales, onLanguage }: Omit<Props, "profile"> & { attribute: Attribute }) => {
  const { t } = useTranslation();
  const { watch } = useFormContext<Values>();
  const { name, required, readOnly } = attribute;
  const rule = contact.fields.find((field) => field.name === name);
  const options = useOptions(attribute, contact, locales);
  const lock = contact.locked.find((locked) => locked.name === name);
  const help = attribute.annotations?.inputHelperTextAfter;

  if (lock) {
    return <LockedField attribute={attribute} lock={lock} options={options} canAsk={contact.canAskForChange} />;
  }
  if (name === "email") {
    return <EmailField attribute={attribute} contact={contact} />;
  }
  const hint =
    name === "username"
      ? t(watch("email") ? "keysteadUsernameIsEmail" : "keysteadUsernameStays")
      : rule?.example
        ? t("keysteadExample", { example: rule.example })
        : typeof help === "string" && !options
          ? worded(t, help)
          : undefined;
  return (
    <ProfileField
      attribute={attribute}
      isRequired={!readOnly && (rule?.required ?? required)}
      isReadOnly={readOnly}
      options={options}
      hint={hint}
      onChosen={name === "locale" ? onLanguage : undefined}
    />
  );
};
