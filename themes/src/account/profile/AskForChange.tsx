import { Form, FormGroup, FormSelect, FormSelectOption, TextArea, TextInput } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../console/form/ConfirmDialog";
import { useAlerts } from "../frame/Alerts";
import { useKeystead } from "../rest/useKeystead";
import { contact, type Option } from "./profile";

type Props = { field: string; label: string; options: Option[] | undefined; onClose: () => void };

const LONGEST_MESSAGE = 1000;

/** Asks the account administrator for what one can not change oneself any more. */
export const AskForChange = ({ field, label, options, onClose }: Props) => {
  const { t } = useTranslation();
  const { addAlert } = useAlerts();
  const keystead = useKeystead();
  const [value, setValue] = useState("");
  const [message, setMessage] = useState("");
  return (
    <ConfirmDialog
      title={t("keysteadAskTitle", { field: label })}
      confirm={t("keysteadAsk")}
      isDisabled={value.trim() === ""}
      onClose={onClose}
      onConfirm={async () => {
        await contact(keystead).askForChange({
          field,
          value: value.trim(),
          ...(message.trim() !== "" && { message: message.trim() }),
        });
        addAlert(t("keysteadAsked"));
        onClose();
      }}
    >
      <Form>
        <FormGroup label={t("keysteadNewValue")} fieldId="keystead-asked-value" isRequired>
          {options ? (
            <FormSelect id="keystead-asked-value" value={value} onChange={(_, chosen) => setValue(chosen)}>
              <FormSelectOption value="" label={t("choose")} />
              {options.map(({ code, name }) => (
                <FormSelectOption key={code} value={code} label={name} />
              ))}
            </FormSelect>
          ) : (
            <TextInput
              id="keystead-asked-value"
              maxLength={255}
              value={value}
              onChange={(_, typed) => setValue(typed)}
            />
          )}
        </FormGroup>
        <FormGroup label={t("keysteadAskWhy")} fieldId="keystead-asked-why">
          <TextArea
            id="keystead-asked-why"
            maxLength={LONGEST_MESSAGE}
            value={message}
            autoResize
            onChange={(_, typed) => setMessage(typed)}
          />
        </FormGroup>
      </Form>
    </ConfirmDialog>
  );
};
