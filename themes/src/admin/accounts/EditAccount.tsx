import { KeycloakSpinner, useAlerts } from "@keycloak/keycloak-ui-shared";
import { ActionGroup, Alert, Button, Form } from "@patternfly/react-core";
import { useCallback, useEffect } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useSubmit } from "../../console/form/useSubmit";
import { NotLoaded } from "../../console/list/NotLoaded";
import { useLoaded } from "../../console/list/useLoaded";
import { useUnsaved } from "../useUnsaved";
import type { Permissions } from "../rest/permissions";
import { useKeystead } from "../rest/useKeystead";
import { type Account, accounts, nameOf, type UserGroup } from "./account";
import { AccountFields } from "./AccountFields";
import { type AccountForm, changeOf, formOf, hasInput, REST_NAMES } from "./AccountForm";

type Props = { account: Account; permissions: Permissions; onClose: () => void; onSaved: () => void };

/** Changes an account; its login has dialogs of its own. */
export const EditAccount = (props: Props) => {
  const keystead = useKeystead();
  const groups = useLoaded(useCallback(() => accounts(keystead).groups(), [keystead]));
  if (!groups.value) {
    return groups.error === undefined ? <KeycloakSpinner /> : <NotLoaded what={groups} />;
  }
  return <EditAccountForm {...props} groups={groups.value} />;
};

const EditAccountForm = ({ account, permissions, onClose, onSaved, groups }: Props & { groups: UserGroup[] }) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const { addAlert } = useAlerts();
  const isReadOnly = !permissions.manageAccounts;
  const form = useForm<AccountForm>({ defaultValues: formOf(account) });
  const { reset, formState } = form;
  useEffect(() => reset(formOf(account)), [account, reset]);
  const { release, question } = useUnsaved(hasInput(formState.dirtyFields));

  const { onSubmit, busy, refusal } = useSubmit(
    form,
    async (values) => {
      await accounts(keystead).change(account.id, changeOf(values, permissions.manageEstablishments));
      release();
      addAlert(t("keysteadWasSaved", { name: nameOf({ ...account, ...values }) }));
      onSaved();
    },
    REST_NAMES,
  );

  return (
    <FormProvider {...form}>
      <Form onSubmit={onSubmit} noValidate autoComplete="off">
        {refusal !== undefined && <Alert isInline variant="danger" title={refusal} />}
        <AccountFields
          groups={groups}
          isNew={false}
          isReadOnly={isReadOnly}
          givesEstablishments={permissions.manageEstablishments}
        />
        <ActionGroup>
          {!isReadOnly && (
            <Button type="submit" isLoading={busy} isDisabled={busy || !formState.isDirty}>
              {t("keysteadSave")}
            </Button>
          )}
          <Button variant="link" onClick={onClose}>
            {t("keysteadClose")}
          </Button>
        </ActionGroup>
      </Form>
      {question}
    </FormProvider>
  );
};
