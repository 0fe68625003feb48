import { KeycloakSpinner, useAlerts } from "@keycloak/keycloak-ui-shared";
import { ActionGroup, Alert, Button, Checkbox, Form } from "@patternfly/react-core";
import { useCallback, useEffect, useRef, useState } from "react";
import { FormProvider, useController, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useSubmit } from "../../console/form/useSubmit";
import { NotLoaded } from "../../console/list/NotLoaded";
import { useLoaded } from "../../console/list/useLoaded";
import { useUnsaved } from "../useUnsaved";
import type { Permissions } from "../rest/permissions";
import { useKeystead } from "../rest/useKeystead";
import { accounts, type CreatedAccount, type Kind, type SecretRequest, type UserGroup } from "./account";
import { AccountFields } from "./AccountFields";
import { type AccountForm, changeOf, EMPTY, hasInput, REST_NAMES } from "./AccountForm";
import { AccessCard } from "./AccessCard";
import { SecretChoice } from "./SecretChoice";
import { SecretWay } from "./SecretWay";

type Props = { permissions: Permissions; onClose: () => void; onAdded: () => void };

/** Adds a user in one form, and the next one with it. */
export const NewAccount = (props: Props) => {
  const keystead = useKeystead();
  const groups = useLoaded(useCallback(() => accounts(keystead).groups(), [keystead]));
  if (!groups.value) {
    return groups.error === undefined ? <KeycloakSpinner /> : <NotLoaded what={groups} />;
  }
  return <NewAccountForm {...props} groups={groups.value} />;
};

type Added = CreatedAccount & { firstName: string; lastName: string; kind: Kind };

const NewAccountForm = ({ permissions, onClose, onAdded, groups }: Props & { groups: UserGroup[] }) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const { addAlert } = useAlerts();
  const another = useRef(false);
  const [byMail, setByMail] = useState(true);
  const [temporary, setTemporary] = useState(true);
  const [added, setAdded] = useState<Added>();
  /** Counts the people added, each of whom gets a secret of his own. */
  const [turn, setTurn] = useState(0);
  const form = useForm<AccountForm>({ defaultValues: EMPTY });
  const { field: secretField, fieldState: secretState } = useController({ control: form.control, name: "secret" });
  const { setFocus, setValue } = form;
  const { release, question } = useUnsaved(hasInput(form.formState.dirtyFields));
  const email = form.watch("email").trim();
  const kind: Kind = email === "" ? "PIN" : "PASSWORD";
  const sends = kind === "PASSWORD" && byMail;
  // A PIN that was drawn is no password, and the other way round.
  useEffect(() => setValue("secret", ""), [kind, setValue]);

  const { onSubmit, busy, refusal } = useSubmit(
    form,
    async (values) => {
      const { secret } = values;
      const credential: SecretRequest = sends
        ? { type: "EMAIL_LINK" }
        : { type: "SECRET", ...(secret !== "" && { value: secret }), temporary };
      const created = await accounts(keystead).create({
        ...changeOf(values, permissions.manageEstablishments),
        ...(email === "" ? { username: values.username.trim() } : { email }),
        credential,
      });
      addAlert(t("keysteadAccountAdded", { name: `${values.firstName} ${values.lastName}`.trim() }));
      onAdded();
      release();
      const given = sends ? created.credential : { ...created.credential, secret: created.credential.secret ?? secret };
      setAdded({ ...created, credential: given, firstName: values.firstName, lastName: values.lastName, kind });
    },
    REST_NAMES,
  );

  // The card gives the focus back to the button when it goes; only after that it can go to the first field.
  useEffect(() => {
    const later = turn > 0 ? setTimeout(() => setFocus("lastName")) : undefined;
    return () => clearTimeout(later);
  }, [turn, setFocus]);

  /** The next one probably works in the same place and speaks the same language. */
  const next = () => {
    setAdded(undefined);
    if (!another.current) {
      onClose();
      return;
    }
    const { group, locale, establishments, defaultEstablishment } = form.getValues();
    form.reset({ ...EMPTY, group, locale, establishments, defaultEstablishment });
    setTurn((before) => before + 1);
  };

  return (
    <FormProvider {...form}>
      <Form onSubmit={onSubmit} noValidate autoComplete="off">
        {refusal !== undefined && <Alert isInline variant="danger" title={refusal} />}
        <AccountFields
          groups={groups}
          isNew
          isReadOnly={false}
          givesEstablishments={permissions.manageEstablishments}
        />
        {kind === "PASSWORD" && (
          <SecretWay label={t("keysteadPassword")} email={email} byMail={byMail} onChange={setByMail} />
        )}
        {!sends && (
          <>
            <SecretChoice
              key={`${kind}${turn}`}
              kind={kind}
              value={secretField.value}
              onChange={secretField.onChange}
              inputRef={secretField.ref}
              error={secretState.error?.message}
            />
            <Checkbox
              id="keystead-temporary"
              label={t("keysteadTemporary")}
              isChecked={temporary}
              onChange={(_, checked) => setTemporary(checked)}
            />
          </>
        )}
        <ActionGroup>
          <Button
            type="submit"
            isLoading={busy}
            isDisabled={busy}
            onClick={() => {
              another.current = false;
            }}
          >
            {t("keysteadCreateUser")}
          </Button>
          <Button
            type="submit"
            variant="secondary"
            isDisabled={busy}
            onClick={() => {
              another.current = true;
            }}
          >
            {t("keysteadCreateAndAnother")}
          </Button>
          <Button variant="link" onClick={onClose}>
            {t("keysteadCancel")}
          </Button>
        </ActionGroup>
      </Form>
      {question}
      {added && <AccessCard account={added} given={added.credential} onClose={next} />}
    </FormProvider>
  );
};
