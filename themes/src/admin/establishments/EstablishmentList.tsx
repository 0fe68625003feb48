import { useRealm } from "@keycloak/keycloak-admin-ui";
import { ListEmptyState } from "@keycloak/keycloak-ui-shared";
import { Button, Flex, Label, ToggleGroup, ToggleGroupItem, ToolbarItem } from "@patternfly/react-core";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router-dom";
import { DocumentMenu } from "../document/DocumentMenu";
import { ImportDialog } from "../document/ImportDialog";
import { type Column, PagedTable } from "../../console/list/PagedTable";
import { SearchField } from "../../console/list/SearchField";
import { useListState } from "../../console/list/useListState";
import { useLoaded } from "../../console/list/useLoaded";
import type { Permissions } from "../rest/permissions";
import { useKeystead } from "../rest/useKeystead";
import { DeleteDialog } from "./DeleteDialog";
import { type Establishment, establishments } from "./establishment";
import { NewEstablishmentDialog } from "./NewEstablishmentDialog";
import { useSwitch } from "./useSwitch";

/** All establishments of the realm, page by page. */
export const EstablishmentList = ({ permissions }: { permissions: Permissions }) => {
  const mayManage = permissions.manageEstablishments;
  const { t } = useTranslation();
  const { realm } = useRealm();
  const navigate = useNavigate();
  const keystead = useKeystead();
  const [state, change] = useListState("name");
  const [adding, setAdding] = useState(false);
  const [importing, setImporting] = useState(false);
  const [deleting, setDeleting] = useState<Establishment>();
  const enabled = state.filter("enabled");

  const list = useLoaded(
    useCallback(
      (signal: AbortSignal) =>
        establishments(keystead).page(
          { search: state.search, enabled },
          { first: state.first, max: state.max, sort: state.sort },
          signal,
        ),
      [keystead, state, enabled],
    ),
  );
  const turn = useSwitch(list.reload);
  const search = useCallback((text: string) => change({ search: text }), [change]);
  const address = (id: string, tab: string) => `/${encodeURIComponent(realm)}/establishments/${id}/${tab}`;

  const columns = useMemo<Column<Establishment>[]>(
    () => [
      {
        title: t("keysteadName"),
        sort: "name",
        cell: ({ id, name }) => <Link to={`/${encodeURIComponent(realm)}/establishments/${id}/settings`}>{name}</Link>,
      },
      { title: t("keysteadCode"), sort: "code", cell: ({ code }) => code },
      { title: t("keysteadDescription"), cell: ({ description }) => description ?? "" },
      {
        title: t("keysteadState"),
        cell: (row) => (
          <Label color={row.enabled ? "green" : "grey"}>
            {t(row.enabled ? "keysteadEnabled" : "keysteadDisabled")}
          </Label>
        ),
      },
    ],
    [t, realm],
  );
  const add = mayManage && <Button onClick={() => setAdding(true)}>{t("keysteadAddEstablishment")}</Button>;

  const documents = <DocumentMenu permissions={permissions} onImport={() => setImporting(true)} />;

  return (
    <>
      <PagedTable
        label={t("keysteadEstablishments")}
        columns={columns}
        list={list}
        state={state}
        onChange={change}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        isFiltered={state.search !== "" || enabled !== undefined}
        empty={
          <>
            <ListEmptyState
              message={t("keysteadNoEstablishments")}
              instructions={t("keysteadNoEstablishmentsHint")}
              {...(mayManage && {
                primaryActionText: t("keysteadAddEstablishment"),
                onPrimaryAction: () => setAdding(true),
              })}
            />
            <Flex justifyContent={{ default: "justifyContentCenter" }}>{documents}</Flex>
          </>
        }
        actions={(row) => [
          { title: t("keysteadMembers"), onClick: () => void navigate(address(row.id, "members")) },
          ...(mayManage
            ? [
                { title: t("keysteadEdit"), onClick: () => void navigate(address(row.id, "settings")) },
                { title: t(row.enabled ? "keysteadDisable" : "keysteadEnable"), onClick: () => void turn(row) },
                { isSeparator: true },
                { title: t("keysteadDelete"), onClick: () => setDeleting(row) },
              ]
            : []),
        ]}
      >
        <ToolbarItem variant="search-filter">
          <SearchField value={state.search} label={t("keysteadSearchEstablishments")} onSearch={search} />
        </ToolbarItem>
        <ToolbarItem>
          <ToggleGroup aria-label={t("keysteadState")}>
            {[undefined, "true", "false"].map((value) => (
              <ToggleGroupItem
                key={value ?? "all"}
                text={t(
                  value === undefined ? "keysteadAll" : value === "true" ? "keysteadEnabled" : "keysteadDisabled",
                )}
                isSelected={enabled === value}
                onChange={() => change({ enabled: value })}
              />
            ))}
          </ToggleGroup>
        </ToolbarItem>
        {add && <ToolbarItem>{add}</ToolbarItem>}
        {documents}
      </PagedTable>
      {adding && (
        <NewEstablishmentDialog
          onClose={() => setAdding(false)}
          onAdded={(added) => void navigate(address(added.id, "members"))}
        />
      )}
      {importing && <ImportDialog onClose={() => setImporting(false)} onDone={list.reload} />}
      {deleting && (
        <DeleteDialog establishment={deleting} onClose={() => setDeleting(undefined)} onDeleted={list.reload} />
      )}
    </>
  );
};
