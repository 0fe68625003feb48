import {
  Button,
  Form,
  FormHelperText,
  HelperText,
  HelperTextItem,
  InputGroup,
  InputGroupItem,
  TextInput,
} from "@patternfly/react-core";
import { CheckIcon, TimesIcon } from "@patternfly/react-icons";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDeed } from "../../console/form/useDeed";
import { useKeystead } from "../rest/useKeystead";
import { security } from "./security";

type Props = { id: string; name: string; onNamed: () => void; onClose: () => void };

const LONGEST = 64;

/** Another name for a passkey or device, in the place of the present one. */
export const NameForm = ({ id, name, onNamed, onClose }: Props) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const [text, setText] = useState(name);
  const { run, busy, refusal } = useDeed(async () => {
    await security(keystead).rename(id, text.trim());
    onNamed();
  });
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
      onKeyDown={({ key }) => key === "Escape" && onClose()}
    >
      <InputGroup>
        <InputGroupItem isFill>
          <TextInput
            autoFocus
            id={`name-${id}`}
            aria-label={t("keysteadNewName", { name })}
            maxLength={LONGEST}
            value={text}
            onChange={(_, typed) => setText(typed)}
            validated={refusal === undefined ? "default" : "error"}
            aria-describedby={`name-${id}-refusal`}
          />
        </InputGroupItem>
        <InputGroupItem>
          <Button type="submit" variant="plain" isDisabled={busy || text.trim() === ""} aria-label={t("keysteadSave")}>
            <CheckIcon />
          </Button>
        </InputGroupItem>
        <InputGroupItem>
          <Button variant="plain" aria-label={t("keysteadCancel")} onClick={onClose}>
            <TimesIcon />
          </Button>
        </InputGroupItem>
      </InputGroup>
      {refusal !== undefined && (
        <FormHelperText id={`name-${id}-refusal`}>
          <HelperText isLiveRegion>
            <HelperTextItem variant="error">{refusal}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </Form>
  );
};
