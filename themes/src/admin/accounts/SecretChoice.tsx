import {
  Alert,
  Button,
  FormGroup,
  InputGroup,
  InputGroupItem,
  TextInput,
  ToggleGroup,
  ToggleGroupItem,
} from "@patternfly/react-core";
import { SyncAltIcon } from "@patternfly/react-icons";
import { type Ref, useCallback, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLoaded } from "../../console/list/useLoaded";
import { inWords } from "../../console/rest/KeysteadError";
import { useKeystead } from "../rest/useKeystead";
import { accounts, type Kind } from "./account";

type Props = {
  kind: Kind;
  value: string;
  onChange: (secret: string) => void;
  error?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
};

const DRAWN = { PIN: 3, PASSWORD: 1 };

/** A drawn secret, shown, to be changed or drawn again; of PINs three to choose from. */
export const SecretChoice = ({ kind, value, onChange, error, inputRef }: Props) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const drawn = useLoaded(useCallback(() => accounts(keystead).draw(kind, DRAWN[kind]), [keystead, kind]));
  const taken = useRef<string[]>();
  const first = drawn.value?.[0];

  // The first one of each draw is prefilled; what somebody typed over it stays until he draws again.
  useEffect(() => {
    if (first !== undefined && taken.current !== drawn.value) {
      taken.current = drawn.value;
      onChange(first);
    }
  }, [drawn.value, first, onChange]);

  return (
    <FormGroup label={t(kind === "PIN" ? "keysteadPin" : "keysteadPassword")} isRequired fieldId="keystead-secret">
      <InputGroup>
        <InputGroupItem isFill>
          <TextInput
            id="keystead-secret"
            {...(inputRef && { ref: inputRef })}
            value={value}
            autoComplete="off"
            spellCheck={false}
            {...(kind === "PIN" && { inputMode: "numeric" as const })}
            validated={error === undefined ? "default" : "error"}
            onChange={(_, typed) => onChange(typed)}
          />
        </InputGroupItem>
        <InputGroupItem>
          <Button variant="control" icon={<SyncAltIcon />} aria-label={t("keysteadDrawAgain")} onClick={drawn.reload} />
        </InputGroupItem>
      </InputGroup>
      {kind === "PIN" && drawn.value && (
        <ToggleGroup aria-label={t("keysteadDrawnPins")}>
          {drawn.value.map((pin) => (
            <ToggleGroupItem key={pin} text={pin} isSelected={pin === value} onChange={() => onChange(pin)} />
          ))}
        </ToggleGroup>
      )}
      {error !== undefined && <Alert isInline isPlain variant="danger" title={error} />}
      {drawn.error !== undefined && <Alert isInline variant="danger" title={inWords(drawn.error, t)} />}
    </FormGroup>
  );
};
