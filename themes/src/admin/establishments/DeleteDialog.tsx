import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { Alert, Button, Modal, ModalVariant, Text, TextContent } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLoaded } from "../list/useLoaded";
import { inWords } from "../rest/KeysteadError";
import { useKeystead } from "../rest/useKeystead";
import { type Establishment, establishments } from "./establishment";

type Props = { establishment: Establishment; onClose: () => void; onDeleted: () => void };

/** Asks once more, and says how many people lose access. */
export const DeleteDialog = ({ establishment, onClose, onDeleted }: Props) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const { addAlert } = useAlerts();
  const { id, name } = establishment;
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const members = useLoaded(useCallback(() => establishments(keystead).memberCount(id), [keystead, id]));

  const remove = async () => {
    setBusy(true);
    try {
      await establishments(keystead).remove(id);
      addAlert(t("keysteadWasDeleted", { name }));
      onDeleted();
      onClose();
    } catch (error) {
      setRefusal(error);
      setBusy(false);
    }
  };

  return (
    <Modal
      isOpen
      variant={ModalVariant.small}
      titleIconVariant="warning"
      title={t("keysteadDeleteTitle", { name })}
      onClose={onClose}
      actions={[
        <Button key="delete" variant="danger" isLoading={busy} isDisabled={busy} onClick={() => void remove()}>
          {t("keysteadDelete")}
        </Button>,
        <Button key="cancel" variant="link" onClick={onClose}>
          {t("keysteadCancel")}
        </Button>,
      ]}
    >
      <TextContent>
        <Text>
          {members.value === undefined ? t("keysteadDeleteHint") : t("keysteadDeleteMembers", { count: members.value })}
        </Text>
        <Text>{t("keysteadDeleteForGood")}</Text>
      </TextContent>
      {refusal !== undefined && <Alert isInline variant="danger" title={inWords(refusal, t)} />}
    </Modal>
  );
};
