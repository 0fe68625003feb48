import { Alert, Button, Modal, ModalVariant } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useDeed } from "./useDeed";

type Props = {
  title: string;
  /** What the button says that does it. */
  confirm: string;
  /** What the other one says, if "Cancel" would not be clear. */
  cancel?: string;
  isDanger?: boolean;
  isDisabled?: boolean;
  onConfirm: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
};

/** Asks before something is done; stays open, with the reason, when it was refused. */
export const ConfirmDialog = ({
  title,
  confirm,
  cancel,
  isDanger,
  isDisabled,
  onConfirm,
  onClose,
  children,
}: Props) => {
  const { t } = useTranslation();
  const { run, busy, refusal } = useDeed(onConfirm);
  return (
    <Modal
      isOpen
      variant={ModalVariant.small}
      {...(isDanger && { titleIconVariant: "warning" as const })}
      title={title}
      onClose={onClose}
      actions={[
        <Button
          key="confirm"
          variant={isDanger ? "danger" : "primary"}
          isLoading={busy}
          isDisabled={busy || isDisabled}
          onClick={() => void run()}
        >
          {confirm}
        </Button>,
        <Button key="cancel" variant="link" onClick={onClose}>
          {cancel ?? t("keysteadCancel")}
        </Button>,
      ]}
    >
      {children}
      {refusal !== undefined && <Alert isInline variant="danger" title={refusal} />}
    </Modal>
  );
};
