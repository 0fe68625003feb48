import { Button, FormSelect, FormSelectOption, Label, LabelGroup, ToolbarItem } from "@patternfly/react-core";
import { UsersIcon } from "@patternfly/react-icons";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Instead } from "../../console/Instead";
import { nameOf } from "../../console/access/person";
import { type Column, PagedTable } from "../../console/list/PagedTable";
import { SearchField } from "../../console/list/SearchField";
import { useListState } from "../../console/list/useListState";
import { useLoaded } from "../../console/list/useLoaded";
import { Page } from "../frame/Page";
import { useKeystead } from "../rest/useKeystead";
import { MemberForm } from "./MemberForm";
import { type Deed, MemberDialog } from "./MemberDialog";
import { type Member, team } from "./team";
import { useOwnEstablishments } from "./useOwnEstablishments";

type Open = { deed: Deed; member: Member };

/** The staff of my establishments: who can get in, and who needs help. */
const TeamPage = () => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const establishments = useOwnEstablishments();
  const [state, change] = useListState("name");
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<Open>();
  const establishment = state.filter("establishment");
  const status = state.filter("status");
  const search = useCallback((text: string) => change({ search: text }), [change]);
  const list = useLoaded(
    useCallback(
      (signal: AbortSignal) =>
        team(keystead).page(
          { search: state.search, establishment, status, first: state.first, max: state.max },
          signal,
        ),
      [keystead, state, establishment, status],
    ),
  );
  const columns = useColumns();
  const add = <Button onClick={() => setAdding(true)}>{t("keysteadAddStaff")}</Button>;

  const deeds = (member: Member) =>
    member.editable
      ? [
          { title: t("keysteadEdit"), onClick: () => setOpen({ deed: "edit", member }) },
          {
            title: t(member.kind === "PIN" ? "keysteadResetPin" : "keysteadResetPassword"),
            onClick: () => setOpen({ deed: "reset", member }),
          },
          ...(member.locked
            ? [{ title: t("keysteadUnlock"), onClick: () => setOpen({ deed: "unlock", member }) }]
            : []),
          { isSeparator: true },
          {
            title: t(member.status === "ACTIVE" ? "keysteadStatusDoINACTIVE" : "keysteadStatusDoACTIVE"),
            onClick: () => setOpen({ deed: "status", member }),
          },
        ]
      : [{ title: t("keysteadEditAccess"), onClick: () => setOpen({ deed: "edit", member }) }];

  return (
    <Page title={t("keysteadTeam")} description={t("keysteadTeamHint")}>
      <PagedTable
        label={t("keysteadTeam")}
        columns={columns}
        list={list}
        state={state}
        onChange={change}
        rowId={({ id }) => id}
        rowName={nameOf}
        actions={deeds}
        isFiltered={state.search !== "" || establishment !== undefined || status !== undefined}
        empty={
          <Instead title={t("keysteadNoTeam")} icon={UsersIcon} body={t("keysteadNoTeamHint")}>
            {add}
          </Instead>
        }
      >
        <ToolbarItem variant="search-filter">
          <SearchField value={state.search} label={t("keysteadSearchTeam")} onSearch={search} />
        </ToolbarItem>
        {establishments.length > 1 && (
          <ToolbarItem>
            <FormSelect
              className="keystead-filter"
              aria-label={t("keysteadEstablishment")}
              value={establishment ?? ""}
              onChange={(_, code) => change({ establishment: code })}
            >
              <FormSelectOption value="" label={t("keysteadAllMine")} />
              {establishments.map(({ code, name }) => (
                <FormSelectOption key={code} value={code} label={name} />
              ))}
            </FormSelect>
          </ToolbarItem>
        )}
        <ToolbarItem>
          <FormSelect
            className="keystead-filter"
            aria-label={t("keysteadStatus")}
            value={status ?? ""}
            onChange={(_, chosen) => change({ status: chosen })}
          >
            <FormSelectOption value="" label={t("keysteadAnyStatus")} />
            <FormSelectOption value="ACTIVE" label={t("keysteadStatusACTIVE")} />
            <FormSelectOption value="INACTIVE" label={t("keysteadStatusINACTIVE")} />
          </FormSelect>
        </ToolbarItem>
        <ToolbarItem>{add}</ToolbarItem>
      </PagedTable>
      {adding && <MemberForm establishments={establishments} onClose={() => setAdding(false)} onDone={list.reload} />}
      {open && (
        <MemberDialog
          {...open}
          establishments={establishments}
          onClose={() => setOpen(undefined)}
          onDone={list.reload}
        />
      )}
    </Page>
  );
};

const useColumns = () => {
  const { t } = useTranslation();
  return useMemo<Column<Member>[]>(
    () => [
      {
        title: t("keysteadName"),
        cell: (member) => (
          <>
            <div>{nameOf(member)}</div>
            <div className="keystead-hint">{member.username}</div>
          </>
        ),
      },
      { title: t("keysteadUserGroup"), cell: ({ group }) => group ?? "" },
      {
        title: t("keysteadEstablishments"),
        cell: ({ establishments, editable }) => (
          <>
            {establishments.map(({ name }) => name).join(", ")}
            {!editable && <div className="keystead-hint">{t("keysteadWorksElsewhere")}</div>}
          </>
        ),
      },
      {
        title: t("keysteadStatus"),
        cell: ({ status, locked, invitation, secretExpired }) => (
          <LabelGroup>
            <Label color={status === "ACTIVE" ? "green" : "grey"}>{t(`keysteadStatus${status}`)}</Label>
            {locked && <Label color="red">{t("keysteadLocked")}</Label>}
            {secretExpired && <Label color="orange">{t("keysteadSecretExpired")}</Label>}
            {invitation && !secretExpired && <Label color="blue">{t("keysteadInvited")}</Label>}
          </LabelGroup>
        ),
      },
    ],
    [t],
  );
};

export default TeamPage;
