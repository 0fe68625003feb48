import { TextControl, useAlerts } from "@keycloak/keycloak-ui-shared";
import { Alert, Button, Form, Modal, ModalVariant } from "@patternfly/react-core";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useSubmit } from "../../console/form/useSubmit";
import { useKeystead } from "../rest/useKeystead";
import { accounts, nameOf } from "./account";
import type { DialogProps } from "./AccountDialog";

const FORM = "keystead-login";

/** Changes what somebody signs in with: the e-mail address, or the username of a PIN account. */
export const LoginDialog = ({ account, field, onClose, onDone }: DialogProps & { field: "email" | "username" }) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const { addAlert } = useAlerts();
  const name = nameOf(account);
  const gives = field === "email" && account.kind === "PIN";
  const words = field === "username" ? "Username" : gives ? "GivenEmail" : "Email";
  const form = useForm({ defaultValues: { [field]: (field === "email" ? account.email : account.username) ?? "" } });
  const { onSubmit, busy, refusal } = useSubmit(form, async (values) => {
    const value = values[field]?.trim() ?? "";
    await (field === "email"
      ? accounts(keystead).changeEmail(account.id, value)
      : accounts(keystead).changeUsername(account.id, value));
    addAlert(t(`keystead${words}Changed`, { name, value }));
    onDone();
    onClose();
  });

  return (
    <Modal
      isOpen
      variant={ModalVariant.small}
      title={t(`keystead${words}Title`, { name })}
      onClose={onClose}
      actions={[
        <Button key="save" type="submit" form={FORM} isLoading={busy} isDisabled={busy}>
          {t("keysteadSave")}
        </Button>,
        <Button key="cancel" variant="link" onClick={onClose}>
          {t("keysteadCancel")}
        </Button>,
      ]}
    >
      <FormProvider {...form}>
        <Form id={FORM} onSubmit={onSubmit} noValidate>
          <Alert isInline isPlain variant="info" title={t(`keystead${words}Hint`)} />
          {refusal !== undefined && <Alert isInline variant="danger" title={refusal} />}
          <TextControl
            name={field}
            type={field === "email" ? "email" : "text"}
            autoComplete="off"
            label={t(field === "email" ? "keysteadEmail" : "keysteadUsername")}
            rules={{ required: t("keysteadRequired") }}
          />
        </Form>
      </FormProvider>
    </Modal>
  );
};
