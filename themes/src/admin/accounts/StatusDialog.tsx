import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { Text, TextContent } from "@patternfly/react-core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { StatusEnds } from "../../console/access/StatusEnds";
import { ConfirmDialog } from "../../console/form/ConfirmDialog";
import { NotLoaded } from "../../console/list/NotLoaded";
import { useLoaded } from "../../console/list/useLoaded";
import { useKeystead } from "../rest/useKeystead";
import { accounts, nameOf, type Status } from "./account";
import type { DialogProps } from "./AccountDialog";

/** Says what a change of status ends before it is made. */
export const StatusDialog = ({ account, status, onClose, onDone }: DialogProps & { status: Status }) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const { addAlert } = useAlerts();
  const name = nameOf(account);
  const restores = account.status === "ARCHIVED";
  const word = restores && status === "ACTIVE" ? "RESTORED" : status;
  const preview = useLoaded(
    useCallback(() => accounts(keystead).preview(account.id, status), [keystead, account.id, status]),
  );

  const change = async () => {
    await accounts(keystead).changeStatus(account.id, status);
    addAlert(t(`keysteadStatusWas${word}`, { name }));
    onDone();
    onClose();
  };

  return (
    <ConfirmDialog
      isDanger={status !== "ACTIVE"}
      title={t(`keysteadStatusTitle${word}`, { name })}
      confirm={t(`keysteadStatusDo${word}`)}
      onConfirm={change}
      onClose={onClose}
    >
      <TextContent>
        <Text>{t(`keysteadStatusHint${word}`)}</Text>
      </TextContent>
      <NotLoaded what={preview} />
      {preview.value && <StatusEnds preview={preview.value} keeps={status === "ACTIVE"} />}
    </ConfirmDialog>
  );
};
