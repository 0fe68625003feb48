import { Alert, Button, Form, Modal, ModalVariant } from "@patternfly/react-core";
import { useCallback, useId, useState } from "react";
import { FormProvider, useForm, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { AccessCard } from "../../console/access/AccessCard";
import { nameOf } from "../../console/access/person";
import { ChoiceField } from "../../console/form/ChoiceField";
import { useSubmit } from "../../console/form/useSubmit";
import { useLoaded } from "../../console/list/useLoaded";
import { inWords } from "../../console/rest/KeysteadError";
import { environment } from "../environment";
import type { Establishment } from "../establishments/MyEstablishments";
import { TextField } from "../form/TextField";
import { useAlerts } from "../frame/Alerts";
import { useKeystead } from "../rest/useKeystead";
import { EstablishmentBoxes } from "./EstablishmentBoxes";
import { changeOf, type MemberValues, newMemberOf, valuesOf } from "./memberValues";
import { type Added, type Member, type MemberDetails, team, type UserGroup } from "./team";

type Props = {
  /** To be changed; otherwise somebody is added. */
  member?: Member;
  establishments: readonly Establishment[];
  onClose: () => void;
  onDone: () => void;
};

type Loaded = { groups: UserGroup[]; present: MemberDetails | undefined };

/** Adds a member of staff, or changes one, as far as one looks after him. */
export const MemberForm = ({ member, ...props }: Props) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const id = member?.id;
  const loaded = useLoaded(
    useCallback(
      async (signal: AbortSignal): Promise<Loaded> => {
        const [groups, present] = await Promise.all([
          team(keystead).groups(signal),
          id === undefined ? undefined : team(keystead).find(id, signal),
        ]);
        return { groups, present };
      },
      [keystead, id],
    ),
  );
  return loaded.value ? (
    <Dialog {...loaded.value} {...props} />
  ) : (
    loaded.error !== undefined && (
      <Modal isOpen variant={ModalVariant.small} title={t("keysteadTeam")} onClose={props.onClose}>
        <Alert isInline variant="danger" title={inWords(loaded.error, t)} />
      </Modal>
    )
  );
};

const Dialog = ({ groups, present, establishments, onClose, onDone }: Loaded & Omit<Props, "member">) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const { addAlert } = useAlerts();
  const formId = useId();
  const [added, setAdded] = useState<Added>();
  const form = useForm<MemberValues>({ defaultValues: valuesOf(present, establishments) });

  const { onSubmit, busy, refusal } = useSubmit(form, async (values) => {
    if (present) {
      await team(keystead).change(present.id, changeOf(present, values));
      addAlert(t("keysteadAccountChanged", { name: nameOf({ ...present, ...values }) }));
      onDone();
      onClose();
    } else {
      const answer = await team(keystead).add(newMemberOf(values));
      onDone();
      setAdded(answer);
    }
  });

  if (added) {
    const { firstName, lastName, email } = form.getValues();
    const kind = email.trim() === "" ? "PIN" : "PASSWORD";
    return (
      <AccessCard
        account={{ username: added.username, firstName, lastName, kind }}
        given={added.credential}
        address={environment.baseUrl}
        onClose={onClose}
      />
    );
  }
  return (
    <Modal
      isOpen
      variant={ModalVariant.medium}
      title={present ? nameOf(present) : t("keysteadAddStaff")}
      onClose={onClose}
      actions={[
        <Button key="save" type="submit" form={formId} isLoading={busy} isDisabled={busy}>
          {t(present ? "keysteadSave" : "keysteadAdd")}
        </Button>,
        <Button key="cancel" variant="link" onClick={onClose}>
          {t("keysteadCancel")}
        </Button>,
      ]}
    >
      <FormProvider {...form}>
        <Form id={formId} onSubmit={onSubmit} noValidate autoComplete="off">
          {refusal !== undefined && <Alert isInline variant="danger" title={refusal} />}
          {present?.editable === false ? (
            <Alert isInline variant="info" title={t("keysteadWorksElsewhereHint")} />
          ) : (
            <Fields groups={groups} isNew={!present} />
          )}
          <EstablishmentBoxes establishments={establishments} isRequired={present?.editable !== false} />
        </Form>
      </FormProvider>
    </Modal>
  );
};

const Fields = ({ groups, isNew }: { groups: UserGroup[]; isNew: boolean }) => {
  const { t } = useTranslation();
  const { watch } = useFormContext<MemberValues>();
  const needsEmail = groups.find(({ name }) => name === watch("group"))?.emailRequired ?? false;
  return (
    <>
      <TextField<MemberValues> name="lastName" label={t("keysteadLastName")} isRequired />
      <TextField<MemberValues> name="firstName" label={t("keysteadFirstName")} isRequired />
      <ChoiceField<MemberValues>
        name="group"
        label={t("keysteadUserGroup")}
        isRequired
        choices={[
          { value: "", label: t("keysteadChoose") },
          ...groups.map(({ name }) => ({ value: name, label: name })),
        ]}
      />
      {isNew && (
        <TextField<MemberValues>
          name="email"
          type="email"
          label={t("keysteadEmail")}
          hint={t(needsEmail ? "keysteadEmailNeeded" : "keysteadNewEmailHint")}
          isRequired={needsEmail}
        />
      )}
      {isNew && watch("email").trim() === "" && (
        <TextField<MemberValues>
          name="username"
          label={t("keysteadUsername")}
          hint={t("keysteadUsernameHint")}
          isRequired
        />
      )}
      <TextField<MemberValues> name="phoneNumber" type="tel" label={t("keysteadPhone")} hint={t("keysteadPhoneHint")} />
    </>
  );
};
