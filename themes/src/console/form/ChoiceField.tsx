import { FormGroup, FormSelect, FormSelectOption } from "@patternfly/react-core";
import { type FieldPath, type FieldValues, useController } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { FieldRefusal } from "./FieldRefusal";

export type Choice = { value: string; label: string };

type Props<T extends FieldValues> = {
  name: FieldPath<T>;
  label: string;
  choices: Choice[];
  isRequired?: boolean;
  isDisabled?: boolean;
};

/** One of a few, as the browser itself offers it: phones and screen readers know how. */
export const ChoiceField = <T extends FieldValues>({ name, label, choices, isRequired, isDisabled }: Props<T>) => {
  const { t } = useTranslation();
  const { field, fieldState } = useController<T>({
    name,
    rules: isRequired ? { required: t("keysteadRequired") } : {},
  });
  return (
    <FormGroup label={label} fieldId={name} isRequired={isRequired ?? false}>
      <FormSelect
        id={name}
        {...field}
        isRequired={isRequired ?? false}
        isDisabled={isDisabled ?? false}
        validated={fieldState.error ? "error" : "default"}
      >
        {choices.map(({ value, label }) => (
          <FormSelectOption key={value} value={value} label={label} />
        ))}
      </FormSelect>
      <FieldRefusal error={fieldState.error} />
    </FormGroup>
  );
};
