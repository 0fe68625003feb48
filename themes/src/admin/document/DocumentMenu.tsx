import { useRealm } from "@keycloak/keycloak-admin-ui";
import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { AlertVariant, Button, ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { inWords } from "../../console/rest/KeysteadError";
import type { Permissions } from "../rest/permissions";
import { useKeystead } from "../rest/useKeystead";
import { exportDocument, sizeInWords } from "./document";

type Props = { permissions: Permissions; onImport: () => void };

/** Import and export of everything that Keystead keeps of the realm. */
export const DocumentMenu = ({ permissions, onImport }: Props) => {
  const { t, i18n } = useTranslation();
  const { realm } = useRealm();
  const keystead = useKeystead();
  const { addAlert } = useAlerts();
  /** How much has arrived by now, while an export runs. */
  const [arrived, setArrived] = useState<string>();
  const exporting = arrived !== undefined;
  const sizeOf = (bytes: number) => sizeInWords(bytes, i18n.language);

  const save = async () => {
    const name = `${realm}.json`;
    setArrived("");
    try {
      const size = await exportDocument(keystead, name, (bytes) => setArrived(sizeOf(bytes)));
      addAlert(t("keysteadExported", { name, size: sizeOf(size) }));
    } catch (error) {
      addAlert(inWords(error, t), AlertVariant.danger);
    } finally {
      setArrived(undefined);
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
            {t("keysteadExport")} {arrived}
          </Button>
        </ToolbarItem>
      )}
    </>
  );
};
