import {
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  TextInput,
  type TextInputProps,
} from "@patternfly/react-core";
import { type FieldPath, type FieldValues, useController } from "react-hook-form";
import { useTranslation } from "react-i18next";

type Props<T extends FieldValues> = {
  name: FieldPath<T>;
  label: string;
  hint?: string;
  type?: TextInputProps["type"];
  isRequired?: boolean;
};

/** One line of a form, with what is wrong in it beneath it. */
export const TextField = <T extends FieldValues>({ name, label, hint, type, isRequired = false }: Props<T>) => {
  const { t } = useTranslation();
  const { field, fieldState } = useController<T>({
    name,
    rules: isRequired ? { validate: (value: string) => value.trim() !== "" || t("keysteadRequired") } : {},
  });
  const words = fieldState.error?.message ?? hint;
  return (
    <FormGroup label={label} fieldId={name} isRequired={isRequired}>
      <TextInput
        id={name}
        {...field}
        type={type ?? "text"}
        autoComplete="off"
        isRequired={isRequired}
        validated={fieldState.error ? "error" : "default"}
        aria-describedby={`${name}-help`}
        onChange={(_, value) => field.onChange(value)}
      />
      <FormHelperText id={`${name}-help`}>
        {words && (
          <HelperText>
            <HelperTextItem variant={fieldState.error ? "error" : "default"}>{words}</HelperTextItem>
          </HelperText>
        )}
      </FormHelperText>
    </FormGroup>
  );
};
