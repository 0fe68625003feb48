import { Form, FormGroup, List, ListItem, Progress, Text, TextContent } from "@patternfly/react-core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Establishment, establishments } from "../establishments/establishment";
import { ConfirmDialog } from "../../console/form/ConfirmDialog";
import { useKeystead } from "../rest/useKeystead";
import { type AccountRow, accounts, nameOf, type Status } from "./account";
import type { BulkDeed } from "./BulkMenu";
import { BulkReport } from "./BulkReport";
import { EstablishmentSelect } from "./EstablishmentSelect";
import { TwoFactorDialog } from "./TwoFactorDialog";
import { useBulk } from "./useBulk";

type Props = { people: AccountRow[]; onClose: () => void; onDone: () => void };

const NAMED = 10;

/** The dialog for what was chosen for everybody who is ticked. */
export const BulkDialog = ({ what, ...rest }: Props & { what: BulkDeed }) => {
  switch (what.kind) {
    case "two-factor":
      return <TwoFactorDialog {...rest} />;
    case "status":
      return <BulkStatusDialog status={what.status} {...rest} />;
    default:
      return <BulkAccessDialog gives={what.kind === "give"} {...rest} />;
  }
};

const BulkStatusDialog = ({ status, ...rest }: Props & { status: Status }) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const title = t(`keysteadStatusDo${status}`);
  return (
    <BulkConfirmDialog
      title={title}
      isDanger={status !== "ACTIVE"}
      deed={(person) => accounts(keystead).changeStatus(person.id, status)}
      {...rest}
    >
      <TextContent>
        <Text>{t(`keysteadBulkHint${status}`)}</Text>
      </TextContent>
    </BulkConfirmDialog>
  );
};

const BulkAccessDialog = ({ gives, ...rest }: Props & { gives: boolean }) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const [chosen, setChosen] = useState<Establishment>();
  const deed = async ({ id }: AccountRow) => {
    if (chosen) {
      const rest = establishments(keystead);
      await (gives ? rest.addMember(chosen.id, id) : rest.removeMember(chosen.id, id));
    }
  };
  return (
    <BulkConfirmDialog
      title={t(gives ? "keysteadGiveAccess" : "keysteadRemoveMember")}
      isDanger={!gives}
      isDisabled={!chosen}
      deed={deed}
      {...rest}
    >
      <Form onSubmit={(event) => event.preventDefault()}>
        <FormGroup label={t("keysteadEstablishment")} isRequired>
          <EstablishmentSelect
            label={t("keysteadSearchEstablishments")}
            value={chosen?.code ?? ""}
            onChange={(_, establishment) => setChosen(establishment)}
          />
        </FormGroup>
      </Form>
    </BulkConfirmDialog>
  );
};

type ConfirmProps = Props & {
  title: string;
  isDanger: boolean;
  isDisabled?: boolean;
  deed: (person: AccountRow) => Promise<unknown>;
  children: ReactNode;
};

const BulkConfirmDialog = ({ title, isDanger, isDisabled, deed, children, people, ...rest }: ConfirmProps) => {
  const { t } = useTranslation();
  const { run, tried, refused } = useBulk(people, deed, rest);
  if (refused) {
    const done = t("keysteadPeopleChanged", { count: people.length - refused.length });
    return <BulkReport title={title} done={done} refused={refused} onClose={rest.onClose} />;
  }
  return (
    <ConfirmDialog
      isDanger={isDanger}
      isDisabled={isDisabled ?? false}
      title={t("keysteadBulkTitle", { deed: title, count: people.length })}
      confirm={title}
      onConfirm={run}
      onClose={rest.onClose}
    >
      {children}
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
