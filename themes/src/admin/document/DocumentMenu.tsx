import { useRealm } from "@keycloak/keycloak-admin-ui";
import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { AlertVariant, Button, ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { inWords } from "../rest/KeysteadError";
import type { Permissions } from "../rest/permissions";
import { useKeystead } from "../rest/useKeystead";
import { exportDocument } from "./document";
import { ImportDialog } from "./ImportDialog";

type Props = { permissions: Permissions; onImported: () => void };

/** Import and export of everything that Keystead keeps of the realm. */
export const DocumentMenu = ({ permissions, onImported }: Props) => {
  const { t } = useTranslation();
  const { realm } = useRealm();
  const keystead = useKeystead();
  const { addAlert } = useAlerts();
  const [importing, setImporting] = useState(false);
  const [exporting, setExporting] = useState(false);

  const save = async () => {
    setExporting(true);
    try {
      await exportDocument(keystead, `${realm}.json`);
    } catch (error) {
      addAlert(inWords(error, t), AlertVariant.danger);
    } finally {
      setExporting(false);
    }
  };

  return (
    <>
      {permissions.manageEstablishments && permissions.manageAccounts && (
        <ToolbarItem>
          <Button variant="secondary" onClick={() => setImporting(true)}>
            {t("keysteadImport")}
          </Button>
        </ToolbarItem>
      )}
      {permissions.viewAccounts && (
        <ToolbarItem>
          <Button variant="secondary" isLoading={exporting} isDisabled={exporting} onClick={() => void save()}>
            {t("keysteadExport")}
          </Button>
        </ToolbarItem>
      )}
      {importing && <ImportDialog onClose={() => setImporting(false)} onDone={onImported} />}
    </>
  );
};
