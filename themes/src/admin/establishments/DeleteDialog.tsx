import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { Text, TextContent } from "@patternfly/react-core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../console/form/ConfirmDialog";
import { useLoaded } from "../../console/list/useLoaded";
import { useKeystead } from "../rest/useKeystead";
import { type Establishment, establishments } from "./establishment";

type Props = { establishment: Establishment; onClose: () => void; onDeleted: () => void };

/** Asks once more, and says how many people lose access. */
export const DeleteDialog = ({ establishment: { id, name }, onClose, onDeleted }: Props) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const { addAlert } = useAlerts();
  const members = useLoaded(useCallback(() => establishments(keystead).memberCount(id), [keystead, id]));

  const remove = async () => {
    await establishments(keystead).remove(id);
    addAlert(t("keysteadWasDeleted", { name }));
    onDeleted();
    onClose();
  };

  return (
    <ConfirmDialog
      isDanger
      title={t("keysteadDeleteTitle", { name })}
      confirm={t("keysteadDelete")}
      onConfirm={remove}
      onClose={onClose}
    >
      <TextContent>
        <Text>
          {members.value === undefined ? t("keysteadDeleteHint") : t("keysteadDeleteMembers", { count: members.value })}
        </Text>
        <Text>{t("keysteadDeleteForGood")}</Text>
      </TextContent>
    </ConfirmDialog>
  );
};
