import { useRealm } from "@keycloak/keycloak-admin-ui";
import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { AlertVariant, Button, ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { inWords } from "../../console/rest/KeysteadError";
import type { Permissions } from "../rest/permissions";
import { useKeystead } from "../rest/useKeystead";
import { exportDocument } from "./document";

type Props = { permissions: Permissions; onImport: () => void };

/** Import and export of everything that Keystead keeps of the realm. */
export const DocumentMenu = ({ permissions, onImport }: Props) => {
  const { t } = useTranslation();
  const { realm } = useRealm();
  const keystead = useKeystead();
  const { addAlert } = useAlerts();
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
          <Button variant="secondary" onClick={onImport}>
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
    </>
  );
};
