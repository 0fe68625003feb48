import { useAlerts } from "@keycloak/keycloak-ui-shared";
import {
  Alert,
  Button,
  DataList,
  DataListCell,
  DataListCheck,
  DataListItem,
  DataListItemCells,
  DataListItemRow,
  Modal,
  ModalVariant,
} from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { NoRows } from "../../console/list/NoRows";
import { SearchField } from "../../console/list/SearchField";
import { useLoaded } from "../../console/list/useLoaded";
import { inWords } from "../../console/rest/KeysteadError";
import { useKeystead } from "../rest/useKeystead";
import { establishments } from "./establishment";

type Person = { id: string; username: string; firstName?: string; lastName?: string };
type Props = { establishmentId: string; onClose: () => void; onAdded: () => void };

const SHOWN = 20;

/** Searches people and lets several in at once. */
export const AddMembersDialog = ({ establishmentId, onClose, onAdded }: Props) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const { addAlert } = useAlerts();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<Map<string, Person>>(new Map());
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const people = useLoaded(
    useCallback(
      (signal: AbortSignal) => keystead.page<Person>("accounts", { search }, { first: 0, max: SHOWN }, signal),
      [keystead, search],
    ),
  );

  const choose = (person: Person, isChosen: boolean) => {
    const after = new Map(chosen);
    isChosen ? after.set(person.id, person) : after.delete(person.id);
    setChosen(after);
  };

  /** One after the other: whoever is in stays in, and a refusal says who was refused. */
  const add = async () => {
    setBusy(true);
    setRefusal(undefined);
    const left = new Map(chosen);
    try {
      for (const person of chosen.values()) {
        await establishments(keystead).addMember(establishmentId, person.id);
        left.delete(person.id);
      }
      addAlert(t("keysteadMembersAdded", { count: chosen.size }));
      onClose();
    } catch (error) {
      const [refused] = left.values();
      setRefusal(`${refused?.username}: ${inWords(error, t)}`);
    } finally {
      setChosen(left);
      setBusy(false);
      onAdded();
    }
  };

  return (
    <Modal
      isOpen
      variant={ModalVariant.medium}
      title={t("keysteadAddMembers")}
      onClose={onClose}
      actions={[
        <Button key="add" isLoading={busy} isDisabled={busy || chosen.size === 0} onClick={() => void add()}>
          {t("keysteadAddChosen", { count: chosen.size })}
        </Button>,
        <Button key="cancel" variant="link" onClick={onClose}>
          {t("keysteadCancel")}
        </Button>,
      ]}
    >
      {refusal !== undefined && <Alert isInline variant="danger" title={refusal} />}
      <SearchField value={search} label={t("keysteadSearchPeople")} onSearch={setSearch} />
      <NoRows list={people} />
      <DataList aria-label={t("keysteadPeople")} isCompact>
        {people.value?.rows.map((person) => (
          <DataListItem key={person.id} aria-labelledby={`keystead-person-${person.id}`}>
            <DataListItemRow>
              <DataListCheck
                aria-labelledby={`keystead-person-${person.id}`}
                isChecked={chosen.has(person.id)}
                onChange={(_, isChosen) => choose(person, isChosen)}
              />
              <DataListItemCells
                dataListCells={[
                  <DataListCell key="name" id={`keystead-person-${person.id}`}>
                    {person.username}
                  </DataListCell>,
                  <DataListCell key="person">
                    {[person.firstName, person.lastName].filter(Boolean).join(" ")}
                  </DataListCell>,
                ]}
              />
            </DataListItemRow>
          </DataListItem>
        ))}
      </DataList>
      {people.value && people.value.total > SHOWN && t("keysteadMorePeople", { count: people.value.total - SHOWN })}
    </Modal>
  );
};
