import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { ActionGroup, Alert, Button, Form, PageSection } from "@patternfly/react-core";
import { useEffect, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useSubmit } from "../../console/form/useSubmit";
import { useUnsaved } from "../useUnsaved";
import { useKeystead } from "../rest/useKeystead";
import { DeleteDialog } from "./DeleteDialog";
import { EstablishmentFields } from "./EstablishmentFields";
import { type Establishment, establishments, type NewEstablishment } from "./establishment";

type Props = {
  establishment: Establishment;
  isReadOnly: boolean;
  onChanged: () => void;
  onDeleted: () => void;
};

const values = ({ code, name, description, enabled }: Establishment): NewEstablishment => ({
  code,
  name,
  description: description ?? "",
  enabled,
});

export const EstablishmentSettings = ({ establishment, isReadOnly, onChanged, onDeleted }: Props) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const { addAlert } = useAlerts();
  const [deleting, setDeleting] = useState(false);
  const form = useForm<NewEstablishment>({ defaultValues: values(establishment) });
  const { reset, formState } = form;
  useEffect(() => reset(values(establishment)), [establishment, reset]);
  const { release, question } = useUnsaved(formState.isDirty);
  const deleted = () => {
    release();
    onDeleted();
  };

  const { onSubmit, busy, refusal } = useSubmit(form, async ({ name, description, enabled }) => {
    await establishments(keystead).change(establishment.id, { name, description, enabled });
    release();
    addAlert(t("keysteadWasSaved", { name }));
    onChanged();
  });

  return (
    <PageSection variant="light">
      <FormProvider {...form}>
        <Form isWidthLimited onSubmit={onSubmit}>
          {refusal !== undefined && <Alert isInline variant="danger" title={refusal} />}
          <EstablishmentFields isNew={false} isReadOnly={isReadOnly} />
          {!isReadOnly && (
            <ActionGroup>
              <Button type="submit" isLoading={busy} isDisabled={busy || !formState.isDirty}>
                {t("keysteadSave")}
              </Button>
              <Button
                variant="link"
                isDisabled={busy || !formState.isDirty}
                onClick={() => reset(values(establishment))}
              >
                {t("keysteadRevert")}
              </Button>
              <Button variant="link" isDanger onClick={() => setDeleting(true)}>
                {t("keysteadDelete")}
              </Button>
            </ActionGroup>
          )}
        </Form>
      </FormProvider>
      {question}
      {deleting && (
        <DeleteDialog establishment={establishment} onClose={() => setDeleting(false)} onDeleted={deleted} />
      )}
    </PageSection>
  );
};
