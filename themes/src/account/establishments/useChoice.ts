import { AlertVariant } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { inWords } from "../../console/rest/KeysteadError";
import { useAlerts } from "../frame/Alerts";
import { type Establishment, useMyEstablishments } from "./MyEstablishments";

/** Switches, or makes default, with one click; says that it is done, or why not. */
export const useChoice = () => {
  const { t } = useTranslation();
  const { addAlert } = useAlerts();
  const { switchTo, makeDefault } = useMyEstablishments();
  const [busy, setBusy] = useState(false);

  const choose = async (deed: (code: string) => Promise<void>, { code, name }: Establishment, done: string) => {
    setBusy(true);
    try {
      await deed(code);
      addAlert(t(done, { name }));
    } catch (error) {
      addAlert(inWords(error, t), AlertVariant.danger);
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    toSwitch: (to: Establishment) => choose(switchTo, to, "keysteadSwitched"),
    toMakeDefault: (which: Establishment) => choose(makeDefault, which, "keysteadMadeDefault"),
  };
};
