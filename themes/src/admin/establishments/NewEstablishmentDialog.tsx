import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { Alert, Button, Form, Modal, ModalVariant } from "@patternfly/react-core";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useSubmit } from "../../console/form/useSubmit";
import { useUnsaved } from "../useUnsaved";
import { useKeystead } from "../rest/useKeystead";
import { EstablishmentFields } from "./EstablishmentFields";
import { type Establishment, establishments, type NewEstablishment } from "./establishment";

type Props = { onClose: () => void; onAdded: (added: Establishment) => void };

const FORM = "keystead-new-establishment";

export const NewEstablishmentDialog = ({ onClose, onAdded }: Props) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const { addAlert } = useAlerts();
  const form = useForm<NewEstablishment>({
    defaultValues: { code: "", name: "", description: "", enabled: true },
  });
  const { leave, release, question } = useUnsaved(form.formState.isDirty);
  const close = () => leave(onClose);
  const { onSubmit, busy, refusal } = useSubmit(form, async (wanted) => {
    const added = await establishments(keystead).create(wanted);
    addAlert(t("keysteadWasAdded", { name: added.name }));
    release();
    onAdded(added);
  });

  return (
    <>
      <Modal
        // One at a time: PatternFly hides what is behind a dialog from screen readers, and of two each hides the other.
        isOpen={!question}
        variant={ModalVariant.small}
        title={t("keysteadAddEstablishment")}
        onClose={close}
        actions={[
          <Button key="add" type="submit" form={FORM} isLoading={busy} isDisabled={busy}>
            {t("keysteadAdd")}
          </Button>,
          <Button key="cancel" variant="link" onClick={close}>
            {t("keysteadCancel")}
          </Button>,
        ]}
      >
        <FormProvider {...form}>
          <Form id={FORM} onSubmit={onSubmit}>
            {refusal !== undefined && <Alert isInline variant="danger" title={refusal} />}
            <EstablishmentFields isNew isReadOnly={false} />
          </Form>
        </FormProvider>
      </Modal>
      {question}
    </>
  );
};
