import {
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
  TextArea,
  TextInput,
  type TextInputProps,
} from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useController, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { type Attribute, fieldOf, labelOf, type Option, type Values } from "./profile";

type Props = {
  attribute: Attribute;
  isRequired: boolean;
  isReadOnly: boolean;
  /** To choose from; otherwise one types. */
  options?: Option[] | undefined;
  /** What to write, or why one can not. */
  hint?: ReactNode;
  onChosen?: ((value: string) => void) | undefined;
};

const TYPES: Record<string, TextInputProps["type"]> = {
  "html5-email": "email",
  "html5-tel": "tel",
  "html5-url": "url",
  "html5-number": "number",
  "html5-date": "date",
};

/** What browsers may fill in by themselves (HTML, autofill field names). */
const AUTOFILL: Record<string, string> = {
  firstName: "given-name",
  lastName: "family-name",
  phoneNumber: "tel",
  companyName: "organization",
  street: "address-line1",
  street2: "address-line2",
  postalCode: "postal-code",
  city: "address-level2",
  state: "address-level1",
  country: "country",
};

/** One field of the user profile, with what is wrong in it beneath it. */
export const ProfileField = ({ attribute, isRequired, isReadOnly, options, hint, onChosen }: Props) => {
  const { t } = useTranslation();
  const { control } = useFormContext<Values>();
  const { field, fieldState } = useController({
    control,
    name: fieldOf(attribute.name),
    rules: isRequired && !isReadOnly ? { validate: (value) => value.trim() !== "" || t("keysteadRequired") } : {},
  });
  const id = `profile-${attribute.name}`;
  const error = fieldState.error?.message;
  const common = {
    id,
    ...field,
    value: field.value ?? "",
    isRequired,
    autoComplete: AUTOFILL[attribute.name] ?? "off",
    validated: error ? ("error" as const) : ("default" as const),
    "aria-describedby": `${id}-help`,
  };
  return (
    <FormGroup label={labelOf(t, attribute)} fieldId={id} isRequired={isRequired}>
      {options && !isReadOnly ? (
        <FormSelect
          {...common}
          onChange={(_, value) => {
            field.onChange(value);
            onChosen?.(value);
          }}
        >
          {(!isRequired || !field.value) && <FormSelectOption value="" label={t("choose")} />}
          {options.map(({ code, name }) => (
            <FormSelectOption key={code} value={code} label={name} />
          ))}
        </FormSelect>
      ) : attribute.multivalued ? (
        <TextArea {...common} readOnly={isReadOnly} autoResize onChange={(_, value) => field.onChange(value)} />
      ) : (
        <TextInput
          {...common}
          {...(isReadOnly && {
            readOnlyVariant: "default" as const,
            value: options?.find(({ code }) => code === field.value)?.name ?? field.value ?? "",
          })}
          type={TYPES[String(attribute.annotations?.inputType)] ?? "text"}
          onChange={(_, value) => field.onChange(value)}
        />
      )}
      <FormHelperText id={`${id}-help`}>
        {(error || hint) && (
          <HelperText>
            <HelperTextItem variant={error ? "error" : "default"}>{error ?? hint}</HelperTextItem>
          </HelperText>
        )}
      </FormHelperText>
    </FormGroup>
  );
};
