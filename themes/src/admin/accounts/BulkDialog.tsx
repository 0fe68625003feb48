import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { List, ListItem, Progress, Text, TextContent } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../form/ConfirmDialog";
import { inWords } from "../rest/KeysteadError";
import { useKeystead } from "../rest/useKeystead";
import { type AccountRow, accounts, nameOf } from "./account";
import type { BulkDeed } from "./BulkMenu";
import { BulkReport, type Refused } from "./BulkReport";
import { TwoFactorDialog } from "./TwoFactorDialog";

type Props = { people: AccountRow[]; what: BulkDeed; onClose: () => void; onDone: () => void };

const NAMED = 10;

/** Does something to several people, one after the other: whom it can not be done to stops nobody else. */
export const BulkDialog = ({ people, what, onClose, onDone }: Props) =>
  what.kind === "two-factor" ? (
    <TwoFactorDialog people={people} onClose={onClose} onDone={onDone} />
  ) : (
    <BulkStatusDialog people={people} what={what} onClose={onClose} onDone={onDone} />
  );

type StatusProps = Props & { what: Extract<BulkDeed, { kind: "status" }> };

const BulkStatusDialog = ({ people, what: { status }, onClose, onDone }: StatusProps) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const { addAlert } = useAlerts();
  const [tried, setTried] = useState(0);
  const [refused, setRefused] = useState<Refused[]>();
  const title = t(`keysteadStatusDo${status}`);

  const change = async () => {
    const failures: Refused[] = [];
    for (const person of people) {
      try {
        await accounts(keystead).changeStatus(person.id, status);
      } catch (error) {
        failures.push({ id: person.id, name: nameOf(person), why: inWords(error, t) });
      }
      setTried((before) => before + 1);
    }
    onDone();
    if (failures.length > 0) {
      setRefused(failures);
    } else {
      addAlert(t("keysteadPeopleChanged", { count: people.length }));
      onClose();
    }
  };

  if (refused) {
    const done = t("keysteadPeopleChanged", { count: people.length - refused.length });
    return <BulkReport title={title} done={done} refused={refused} onClose={onClose} />;
  }
  return (
    <ConfirmDialog
      isDanger={status !== "ACTIVE"}
      title={t("keysteadBulkTitle", { deed: title, count: people.length })}
      confirm={title}
      onConfirm={change}
      onClose={onClose}
    >
      <TextContent>
        <Text>{t(`keysteadBulkHint${status}`)}</Text>
      </TextContent>
      <List>
        {people.slice(0, NAMED).map((person) => (
          <ListItem key={person.id}>{nameOf(person)}</ListItem>
        ))}
        {people.length > NAMED && <ListItem>{t("keysteadAndMore", { count: people.length - NAMED })}</ListItem>}
      </List>
      {tried > 0 && <Progress value={tried} max={people.length} title={title} measureLocation="outside" />}
    </ConfirmDialog>
  );
};
