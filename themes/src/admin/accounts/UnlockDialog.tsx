import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../console/form/ConfirmDialog";
import { useKeystead } from "../rest/useKeystead";
import { accounts, nameOf } from "./account";
import type { DialogProps } from "./AccountDialog";

export const UnlockDialog = ({ account, onClose, onDone }: DialogProps) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const { addAlert } = useAlerts();
  const name = nameOf(account);
  const unlock = async () => {
    await accounts(keystead).unlock(account.id);
    addAlert(t("keysteadUnlocked", { name }));
    onDone();
    onClose();
  };
  return (
    <ConfirmDialog
      title={t("keysteadUnlockTitle", { name })}
      confirm={t("keysteadUnlock")}
      onConfirm={unlock}
      onClose={onClose}
    >
      {t("keysteadUnlockHint")}
    </ConfirmDialog>
  );
};
