import { Alert, Button, List, ListItem, Modal, ModalVariant } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

export type Refused = { id: string; name: string; why: string };

type Props = { title: string; done: string; refused: Refused[]; onClose: () => void };

/** What came of something that was done to several people. */
export const BulkReport = ({ title, done, refused, onClose }: Props) => {
  const { t } = useTranslation();
  return (
    <Modal
      isOpen
      variant={ModalVariant.small}
      title={title}
      onClose={onClose}
      actions={[
        <Button key="close" onClick={onClose}>
          {t("keysteadClose")}
        </Button>,
      ]}
    >
      <Alert isInline variant="success" title={done} />
      <Alert isInline variant="warning" title={t("keysteadLeftOut", { count: refused.length })}>
        <List>
          {refused.map(({ id, name, why }) => (
            <ListItem key={id}>
              {name}: {why}
            </ListItem>
          ))}
        </List>
      </Alert>
    </Modal>
  );
};
