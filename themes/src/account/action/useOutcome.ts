import { AlertVariant } from "@patternfly/react-core";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useAlerts } from "../frame/Alerts";
import { takeOutcome } from "./outcome";

/** What to say of which action; of others, that it is done. */
const DONE: Record<string, string> = {
  UPDATE_PASSWORD: "keysteadDonePassword",
  CONFIGURE_TOTP: "keysteadDoneTwoFactor",
  CONFIGURE_RECOVERY_AUTHN_CODES: "keysteadDoneRecoveryCodes",
  UPDATE_EMAIL: "keysteadDoneEmail",
  delete_credential: "keysteadDoneRemoved",
  "keystead-disable-2fa": "keysteadDoneTwoFactorOff",
  "keystead-add-passkey": "keysteadDonePasskey",
  "keystead-log-out-others": "keysteadDoneLogOut",
  "keystead-hand-over": "keysteadDoneHandOver",
};

/** Says once what became of the action from which one comes back. */
export const useOutcome = () => {
  const { t } = useTranslation();
  const { addAlert } = useAlerts();
  useEffect(() => {
    const outcome = takeOutcome();
    if (outcome?.status === "success") {
      addAlert(t(DONE[outcome.action] ?? "keysteadDone"));
    } else if (outcome?.status === "cancelled") {
      addAlert(t("keysteadCancelled"), AlertVariant.info);
    } else if (outcome !== undefined) {
      addAlert(t("keysteadNotDone"), AlertVariant.danger);
    }
  }, [t, addAlert]);
};
