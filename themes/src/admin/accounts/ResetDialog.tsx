import { Checkbox, Form, Text, TextContent } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../console/form/ConfirmDialog";
import { useKeystead } from "../rest/useKeystead";
import { accounts, nameOf, type SecretGiven } from "./account";
import type { DialogProps } from "./AccountDialog";
import { AccessCard } from "./AccessCard";
import { SecretChoice } from "./SecretChoice";
import { SecretWay } from "./SecretWay";

/** The padlock: a link by mail, or a new PIN or password to hand over. */
export const ResetDialog = ({ account, onClose, onDone }: DialogProps) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const name = nameOf(account);
  const isPin = account.kind === "PIN";
  const [byMail, setByMail] = useState(!isPin);
  const [secret, setSecret] = useState("");
  const [temporary, setTemporary] = useState(true);
  const [given, setGiven] = useState<SecretGiven>();

  const reset = async () => {
    const answer = await accounts(keystead).reset(
      account.id,
      byMail ? { type: "EMAIL_LINK" } : { type: "SECRET", value: secret, temporary },
    );
    onDone();
    setGiven(byMail ? answer : { ...answer, secret });
  };

  if (given) {
    return <AccessCard account={account} given={given} onClose={onClose} />;
  }
  return (
    <ConfirmDialog
      title={t(isPin ? "keysteadResetPinTitle" : "keysteadResetPasswordTitle", { name })}
      confirm={t(byMail ? "keysteadSendLink" : "keysteadReset")}
      isDisabled={!byMail && secret === ""}
      onConfirm={reset}
      onClose={onClose}
    >
      <TextContent>
        <Text>{t("keysteadResetHint")}</Text>
      </TextContent>
      <Form>
        {!isPin && <SecretWay label={t("keysteadHow")} email={account.email} byMail={byMail} onChange={setByMail} />}
        {!byMail && (
          <>
            <SecretChoice kind={account.kind} value={secret} onChange={setSecret} />
            <Checkbox
              id="keystead-temporary"
              label={t("keysteadTemporary")}
              isChecked={temporary}
              onChange={(_, checked) => setTemporary(checked)}
            />
          </>
        )}
      </Form>
    </ConfirmDialog>
  );
};
