import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../console/form/ConfirmDialog";
import { useKeystead } from "../rest/useKeystead";
import { type AccountRow, accounts, nameOf, type TwoFactorInvitations } from "./account";
import { BulkReport } from "./BulkReport";

type Props = { people: AccountRow[]; onClose: () => void; onDone: () => void };

/** Invites one or several to a second factor, which forces nobody, and says who was left out and why. */
export const TwoFactorDialog = ({ people, onClose, onDone }: Props) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const { addAlert } = useAlerts();
  const [answer, setAnswer] = useState<TwoFactorInvitations>();

  const invite = async () => {
    const told = await accounts(keystead).inviteToTwoFactor(people.map(({ id }) => id));
    if (told.invited.length > 0) {
      addAlert(t("keysteadTwoFactorInvited", { count: told.invited.length }));
      onDone();
    }
    if (told.skipped.length === 0) {
      onClose();
    } else {
      setAnswer(told);
    }
  };

  if (answer) {
    const refused = answer.skipped.map(({ id, username, reason }) => ({
      id,
      name: username,
      why: t(`keysteadSkipped${reason}`),
    }));
    return (
      <BulkReport
        title={t("keysteadInviteToTwoFactor")}
        done={t("keysteadTwoFactorInvited", { count: answer.invited.length })}
        refused={refused}
        onClose={onClose}
      />
    );
  }
  const [first] = people;
  return (
    <ConfirmDialog
      title={
        people.length === 1 && first
          ? t("keysteadTwoFactorTitle", { name: nameOf(first) })
          : t("keysteadTwoFactorTitleMany", { count: people.length })
      }
      confirm={t("keysteadSendInvitation", { count: people.length })}
      onConfirm={invite}
      onClose={onClose}
    >
      {t("keysteadTwoFactorHint")}
    </ConfirmDialog>
  );
};
