import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { Form, FormGroup, FormSelect, FormSelectOption, Radio, Text, TextContent } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Account, type AccountRow, accounts, nameOf } from "../accounts/account";
import { ConfirmDialog } from "../../console/form/ConfirmDialog";
import { NoRows } from "../../console/list/NoRows";
import { NotLoaded } from "../../console/list/NotLoaded";
import { SearchField } from "../../console/list/SearchField";
import { useLoaded } from "../../console/list/useLoaded";
import { useKeystead } from "../rest/useKeystead";
import { seat } from "./seat";

/** Without a holder the seat is vacant, and the first one is named. */
type Props = { holder?: Account; onClose: () => void; onDone: () => void };

const OFFERED = 8;
const ELIGIBLE = { kind: "PASSWORD", status: "ACTIVE" };

/** The break-glass of realm administrators: somebody becomes account administrator without the present one. */
export const AppointDialog = ({ holder, onClose, onDone }: Props) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const { addAlert } = useAlerts();
  const [search, setSearch] = useState("");
  const [successor, setSuccessor] = useState<AccountRow>();
  const [chosenGroup, setChosenGroup] = useState<string>();
  const people = useLoaded(
    useCallback(
      (signal: AbortSignal) =>
        accounts(keystead).page({ search, ...ELIGIBLE }, { first: 0, max: OFFERED, sort: "name" }, signal),
      [keystead, search],
    ),
  );
  const groups = useLoaded(useCallback(() => accounts(keystead).groups(), [keystead]));
  const ordinary = groups.value?.filter((group) => !group.administrative) ?? [];
  const group = chosenGroup ?? ordinary[0]?.name ?? "";
  const offered = people.value?.rows.filter(({ id }) => id !== holder?.id) ?? [];

  const appoint = async () => {
    if (!successor) {
      return;
    }
    await seat(keystead).appoint({
      userId: successor.id,
      ...(holder && { formerHolderGroup: group, expectedHolder: holder.id }),
    });
    addAlert(t("keysteadAppointed", { name: nameOf(successor) }));
    onDone();
    onClose();
  };

  return (
    <ConfirmDialog
      isDanger={holder !== undefined}
      title={holder ? t("keysteadReplaceTitle", { name: nameOf(holder) }) : t("keysteadAppoint")}
      confirm={t("keysteadAppoint")}
      isDisabled={!successor}
      onConfirm={appoint}
      onClose={onClose}
    >
      <Form onSubmit={(event) => event.preventDefault()}>
        <TextContent>
          <Text>{t(holder ? "keysteadReplaceEnds" : "keysteadAccountAdministratorHint")}</Text>
        </TextContent>
        <SearchField value={search} label={t("keysteadSearchPeople")} onSearch={setSearch} />
        <FormGroup role="radiogroup" label={t("keysteadSuccessor")} fieldId="keystead-successor" isRequired>
          {offered.map((person) => (
            <Radio
              key={person.id}
              id={`keystead-successor-${person.id}`}
              name="keystead-successor"
              label={nameOf(person)}
              description={person.username}
              isChecked={successor?.id === person.id}
              onChange={() => setSuccessor(person)}
            />
          ))}
          <NoRows list={people} />
        </FormGroup>
        <NotLoaded what={groups} />
        {holder && (
          <FormGroup label={t("keysteadFormerHolderGroup")} fieldId="keystead-former-group" isRequired>
            <FormSelect id="keystead-former-group" value={group} onChange={(_, name) => setChosenGroup(name)}>
              {ordinary.map(({ name }) => (
                <FormSelectOption key={name} value={name} label={name} />
              ))}
            </FormSelect>
          </FormGroup>
        )}
      </Form>
    </ConfirmDialog>
  );
};
