import { useAccess, useRealm } from "@keycloak/keycloak-admin-ui";
import { ListEmptyState } from "@keycloak/keycloak-ui-shared";
import { Button, ToolbarItem } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router-dom";
import { PagedTable } from "../../console/list/PagedTable";
import { SearchField } from "../../console/list/SearchField";
import { useListState } from "../../console/list/useListState";
import { useLoaded } from "../../console/list/useLoaded";
import type { Permissions } from "../rest/permissions";
import { useKeystead } from "../rest/useKeystead";
import { type AccountRow, accounts, nameOf } from "./account";
import type { Beside } from "./useBeside";
import { AccountDialog, type Wanted } from "./AccountDialog";
import { AccountFilters, FILTERS } from "./AccountFilters";
import { BulkDialog } from "./BulkDialog";
import { type BulkDeed, BulkMenu } from "./BulkMenu";
import { accountActions } from "./accountActions";
import { ColumnMenu } from "./ColumnMenu";
import { type FurtherColumn, useFurtherColumns } from "./furtherColumns";
import { useAccountColumns } from "./useAccountColumns";

type Props = {
  permissions: Permissions;
  /** Somebody stands beside the list, which leaves room for little. */
  isNarrow: boolean;
  /** Changes when something was saved beside the list. */
  turn: number;
  onOpen: (beside: Beside) => void;
};

const NONE: FurtherColumn[] = [];

/** The user accounts that the caller may see, the account administrator first. */
export const AccountList = ({ permissions, isNarrow, turn, onOpen }: Props) => {
  const { t } = useTranslation();
  const { realm } = useRealm();
  const navigate = useNavigate();
  const { hasAccess } = useAccess();
  const keystead = useKeystead();
  const [state, change] = useListState("name");
  const [wanted, setWanted] = useState<Wanted>();
  const open = useCallback((row: AccountRow) => onOpen({ id: row.id }), [onOpen]);
  const reset = useCallback((row: AccountRow) => setWanted({ account: row, what: { kind: "reset" } }), []);
  const [further, setFurther] = useFurtherColumns();
  const columns = useAccountColumns(
    isNarrow ? NONE : further,
    open,
    !isNarrow && permissions.manageAccounts ? reset : undefined,
  );
  const [chosen, setChosen] = useState<Map<string, AccountRow>>(new Map());
  /** Whoever was ticked when the dialog opened: while it reports, nobody is any more. */
  const [bulk, setBulk] = useState<{ what: BulkDeed; people: AccountRow[] }>();
  const list = useLoaded(
    useCallback(
      (signal: AbortSignal) => {
        const filter = Object.fromEntries(FILTERS.map((name) => [name, state.filter(name)]));
        const page = { first: state.first, max: state.max, sort: state.sort };
        return accounts(keystead).page({ search: state.search, ...filter }, page, signal);
      },
      // eslint-disable-next-line -- asked again after each change beside the list
      [keystead, state, turn],
    ),
  );
  const search = useCallback((text: string) => change({ search: text }), [change]);
  const add = permissions.manageAccounts && <Button onClick={() => onOpen("new")}>{t("keysteadAddAccount")}</Button>;

  return (
    <>
      <PagedTable
        label={t("keysteadAccounts")}
        columns={columns}
        list={list}
        state={state}
        onChange={change}
        rowId={({ id }) => id}
        rowName={nameOf}
        chosen={permissions.manageAccounts && !isNarrow ? { rows: chosen, onChange: setChosen } : undefined}
        isFiltered={state.search !== "" || FILTERS.some((name) => state.filter(name) !== undefined)}
        empty={
          <ListEmptyState
            message={t("keysteadNoAccounts")}
            instructions={t("keysteadNoAccountsHint")}
            {...(permissions.manageAccounts && {
              primaryActionText: t("keysteadAddAccount"),
              onPrimaryAction: () => onOpen("new"),
            })}
          />
        }
        actions={(row: AccountRow) =>
          accountActions(row, permissions, t, {
            onWanted: (what) => setWanted({ account: row, what }),
            onEdit: () => onOpen({ id: row.id }),
            onKeycloak: hasAccess("view-users")
              ? () => void navigate(`/${encodeURIComponent(realm)}/users/${row.id}/settings`)
              : undefined,
          })
        }
      >
        <ToolbarItem variant="search-filter">
          <SearchField value={state.search} label={t("keysteadSearchPeople")} onSearch={search} />
        </ToolbarItem>
        <AccountFilters
          state={state}
          showsEstablishments={permissions.viewEstablishments}
          isNarrow={isNarrow}
          onChange={change}
        />
        {permissions.manageAccounts && !isNarrow && (
          <ToolbarItem>
            <BulkMenu
              count={chosen.size}
              givesEstablishments={permissions.manageEstablishments}
              onWanted={(what) => setBulk({ what, people: [...chosen.values()] })}
              onNone={() => setChosen(new Map())}
            />
          </ToolbarItem>
        )}
        {!isNarrow && (
          <ToolbarItem>
            <ColumnMenu shown={further} onChange={setFurther} />
          </ToolbarItem>
        )}
        {add && <ToolbarItem>{add}</ToolbarItem>}
      </PagedTable>
      {bulk && (
        <BulkDialog
          {...bulk}
          onClose={() => setBulk(undefined)}
          onDone={() => {
            setChosen(new Map());
            list.reload();
          }}
        />
      )}
      {wanted && <AccountDialog wanted={wanted} onClose={() => setWanted(undefined)} onDone={list.reload} />}
    </>
  );
};
