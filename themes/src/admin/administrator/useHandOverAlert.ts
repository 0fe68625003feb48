import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { AlertVariant } from "@patternfly/react-core";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { takeHandOver } from "./handOver";

/** Says once what became of the hand-over from which one comes back. */
export const useHandOverAlert = () => {
  const { t } = useTranslation();
  const { addAlert } = useAlerts();
  useEffect(() => {
    const outcome = takeHandOver();
    if (outcome === "success") {
      addAlert(t("keysteadHandedOver"));
    } else if (outcome === "error") {
      addAlert(t("keysteadNotHandedOver"), AlertVariant.danger);
    }
  }, [t, addAlert]);
};
