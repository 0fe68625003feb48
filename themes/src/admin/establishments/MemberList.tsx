import { useRealm } from "@keycloak/keycloak-admin-ui";
import { ListEmptyState, useAlerts } from "@keycloak/keycloak-ui-shared";
import { AlertVariant, Button, Label, ToolbarItem } from "@patternfly/react-core";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { type Column, PagedTable } from "../../console/list/PagedTable";
import { SearchField } from "../../console/list/SearchField";
import { useListState } from "../../console/list/useListState";
import { useLoaded } from "../../console/list/useLoaded";
import { toAccount } from "../paths";
import { inWords } from "../../console/rest/KeysteadError";
import { useKeystead } from "../rest/useKeystead";
import { AddMembersDialog } from "./AddMembersDialog";
import { type Establishment, establishments, type Member } from "./establishment";

type Props = { establishment: Establishment; mayManage: boolean };

/** Who may enter an establishment, and whose default it is. */
export const MemberList = ({ establishment: { id, name }, mayManage }: Props) => {
  const { t } = useTranslation();
  const { realm } = useRealm();
  const keystead = useKeystead();
  const { addAlert } = useAlerts();
  const [state, change] = useListState("username");
  const [adding, setAdding] = useState(false);
  const list = useLoaded(
    useCallback(
      (signal: AbortSignal) =>
        establishments(keystead).members(id, { search: state.search }, { first: state.first, max: state.max }, signal),
      [keystead, id, state],
    ),
  );
  const search = useCallback((text: string) => change({ search: text }), [change]);

  const remove = async ({ id: userId, username }: Member) => {
    try {
      await establishments(keystead).removeMember(id, userId);
      addAlert(t("keysteadMemberRemoved", { username, name }));
      list.reload();
    } catch (error) {
      addAlert(inWords(error, t), AlertVariant.danger);
    }
  };

  const columns = useMemo<Column<Member>[]>(
    () => [
      {
        title: t("keysteadUsername"),
        cell: (member) => <Link to={toAccount(realm, member.id)}>{member.username}</Link>,
      },
      {
        title: t("keysteadName"),
        cell: ({ firstName, lastName }) => [firstName, lastName].filter(Boolean).join(" "),
      },
      {
        title: t("keysteadDefaultEstablishment"),
        cell: ({ defaultEstablishment }) =>
          defaultEstablishment ? <Label color="blue">{t("keysteadYes")}</Label> : "",
      },
      {
        title: t("keysteadState"),
        cell: ({ enabled }) => (
          <Label color={enabled ? "green" : "grey"}>{t(enabled ? "keysteadEnabled" : "keysteadDisabled")}</Label>
        ),
      },
    ],
    [t, realm],
  );

  return (
    <>
      <PagedTable
        label={t("keysteadMembers")}
        columns={columns}
        list={list}
        state={state}
        onChange={change}
        rowId={(member) => member.id}
        rowName={({ username }) => username}
        isFiltered={state.search !== ""}
        empty={
          <ListEmptyState
            message={t("keysteadNoMembers")}
            instructions={t("keysteadNoMembersHint")}
            {...(mayManage && { primaryActionText: t("keysteadAddMembers"), onPrimaryAction: () => setAdding(true) })}
          />
        }
        {...(mayManage && {
          actions: (member: Member) => [{ title: t("keysteadRemoveMember"), onClick: () => void remove(member) }],
        })}
      >
        <ToolbarItem variant="search-filter">
          <SearchField value={state.search} label={t("keysteadSearchMembers")} onSearch={search} />
        </ToolbarItem>
        {mayManage && (
          <ToolbarItem>
            <Button onClick={() => setAdding(true)}>{t("keysteadAddMembers")}</Button>
          </ToolbarItem>
        )}
      </PagedTable>
      {adding && <AddMembersDialog establishmentId={id} onClose={() => setAdding(false)} onAdded={list.reload} />}
    </>
  );
};
