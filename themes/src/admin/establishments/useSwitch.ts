import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { AlertVariant } from "@patternfly/react-core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { inWords } from "../../console/rest/KeysteadError";
import { useKeystead } from "../rest/useKeystead";
import { type Establishment, establishments } from "./establishment";

/** Enables a disabled establishment, and the other way round, and says so. */
export const useSwitch = (onDone: () => void): ((establishment: Establishment) => Promise<void>) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const { addAlert } = useAlerts();
  return useCallback(
    async ({ id, name, enabled }) => {
      try {
        await establishments(keystead).change(id, { name, enabled: !enabled });
        addAlert(t(enabled ? "keysteadWasDisabled" : "keysteadWasEnabled", { name }));
        onDone();
      } catch (error) {
        addAlert(inWords(error, t), AlertVariant.danger);
      }
    },
    [keystead, t, addAlert, onDone],
  );
};
