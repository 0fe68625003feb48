import { Alert, AlertActionLink, PageSection } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLoaded } from "../../console/list/useLoaded";
import { useKeystead } from "../rest/useKeystead";
import { AppointDialog } from "./AppointDialog";
import { seat } from "./seat";

/** Tells a realm administrator that there is no account administrator, and lets him name one. */
export const VacantSeat = ({ onNamed }: { onNamed: () => void }) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const [naming, setNaming] = useState(false);
  const present = useLoaded(useCallback((signal: AbortSignal) => seat(keystead).find(signal), [keystead]));
  if (!present.value?.vacant) {
    return null;
  }
  return (
    <PageSection variant="light">
      <Alert
        isInline
        variant="warning"
        title={t("keysteadSeatVacant")}
        actionLinks={<AlertActionLink onClick={() => setNaming(true)}>{t("keysteadAppoint")}</AlertActionLink>}
      />
      {naming && (
        <AppointDialog
          onClose={() => setNaming(false)}
          onDone={() => {
            present.reload();
            onNamed();
          }}
        />
      )}
    </PageSection>
  );
};
