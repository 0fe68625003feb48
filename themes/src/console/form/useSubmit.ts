import { useState } from "react";
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { inWords, KeysteadError } from "../rest/KeysteadError";

type Submit = {
  onSubmit: (event?: React.BaseSyntheticEvent) => void;
  busy: boolean;
  /** What was refused and belongs to no field of the form. */
  refusal: string | undefined;
};

/**
 * Sends a form once, and puts a refusal beside the field it names.
 *
 * @param names how the form calls what our REST calls otherwise
 */
export const useSubmit = <T extends FieldValues>(
  form: UseFormReturn<T>,
  send: (values: T) => Promise<void>,
  names: Record<string, FieldPath<T>> = {},
): Submit => {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const onSubmit = form.handleSubmit(async (values) => {
    if (busy) {
      return;
    }
    setBusy(true);
    setRefusal(undefined);
    try {
      await send(values);
    } catch (error) {
      const message = inWords(error, t);
      const named = error instanceof KeysteadError ? error.field : undefined;
      const field = named === undefined ? undefined : (names[named] ?? named);
      if (field !== undefined && field in values) {
        form.setError(field as FieldPath<T>, { message }, { shouldFocus: true });
      } else {
        setRefusal(message);
      }
    } finally {
      setBusy(false);
    }
  });
  return { onSubmit: (event) => void onSubmit(event), busy, refusal };
};
