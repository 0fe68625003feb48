import "./list.css";
import { Checkbox, Pagination, Skeleton, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, type ThProps, Tr } from "@patternfly/react-table";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Page } from "../rest/KeysteadRest";
import { NothingFound } from "./NoRows";
import { NotLoaded } from "./NotLoaded";
import type { Action } from "./ActionMenu";
import { RowMenu } from "./RowMenu";
import type { ListChange, ListState } from "./useListState";
import type { Loaded } from "./useLoaded";

/** Rows that were ticked, by id; they stay so while one turns pages. */
export type Chosen<T> = { rows: Map<string, T>; onChange: (rows: Map<string, T>) => void };

/** A column; with `sort`, the word of our REST for it, one can click on its head. */
export type Column<T> = { title: string; sort?: string; cell: (row: T) => ReactNode };

type Props<T> = {
  label: string;
  columns: Column<T>[];
  list: Loaded<Page<T>>;
  state: ListState;
  onChange: (change: ListChange) => void;
  rowId: (row: T) => string;
  actions?: (row: T) => Action[];
  chosen?: Chosen<T> | undefined;
  /** What a row is called for those who do not see it. */
  rowName?: (row: T) => string;
  /** Search, filters and buttons above the rows. */
  children?: ReactNode;
  /** What to say, and to offer, when nothing was ever added; a search without result says so by itself. */
  empty: ReactNode;
  isFiltered: boolean;
};

/** Rows of the server, page by page, with every state a list can be in. */
export const PagedTable = <T,>(props: Props<T>) => {
  const { label, columns, list, state, onChange, rowId, rowName, actions, chosen, children, empty, isFiltered } = props;
  const { t } = useTranslation();
  const page = list.value;
  const isBeyond = !list.loading && page !== undefined && page.rows.length === 0 && page.total > 0;
  const last = page ? Math.floor((page.total - 1) / state.max) * state.max : 0;

  // Whoever removes the last row of the last page sees the page before.
  useEffect(() => (isBeyond ? onChange({ first: last }) : undefined), [isBeyond, last, onChange]);

  if (page?.total === 0 && !isFiltered && !list.error) {
    return <>{empty}</>;
  }
  return (
    <>
      <Toolbar>
        <ToolbarContent>
          {children}
          <ToolbarItem variant="pagination" align={{ default: "alignRight" }}>
            <Pages {...props} />
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      <NotLoaded what={list} />
      {page?.total === 0 ? (
        !list.error && <NothingFound />
      ) : (
        <Table aria-label={label} aria-busy={list.loading} variant="compact">
          <Thead>
            <Tr>
              {chosen && <ChooseAll {...props} chosen={chosen} />}
              {columns.map((column, index) => (
                <Th key={column.title} modifier="wrap" {...sorting(props, index)}>
                  {column.title}
                </Th>
              ))}
              {actions && <Th screenReaderText={t("keysteadActions")} />}
            </Tr>
          </Thead>
          <Tbody>
            {page
              ? page.rows.map((row) => (
                  <Tr key={rowId(row)}>
                    {chosen && <Choose {...props} chosen={chosen} row={row} />}
                    {columns.map((column) => (
                      <Td key={column.title} dataLabel={column.title}>
                        {column.cell(row)}
                      </Td>
                    ))}
                    {actions && (
                      <Td isActionCell>
                        <RowMenu name={(rowName ?? rowId)(row)} actions={actions(row)} />
                      </Td>
                    )}
                  </Tr>
                ))
              : !list.error && (
                  <Waiting
                    columns={columns.length + (actions ? 1 : 0) + (chosen ? 1 : 0)}
                    rows={Math.min(state.max, 10)}
                  />
                )}
          </Tbody>
        </Table>
      )}
    </>
  );
};

type ChosenProps<T> = Props<T> & { chosen: Chosen<T> };

const changed = <T,>({ chosen, rowId }: ChosenProps<T>, rows: T[], isChosen: boolean) => {
  const after = new Map(chosen.rows);
  rows.forEach((row) => (isChosen ? after.set(rowId(row), row) : after.delete(rowId(row))));
  chosen.onChange(after);
};

const ChooseAll = <T,>(props: ChosenProps<T>) => {
  const { t } = useTranslation();
  const { chosen, rowId, list } = props;
  const rows = list.value?.rows ?? [];
  const ticked = rows.filter((row) => chosen.rows.has(rowId(row))).length;
  return (
    <Th screenReaderText={t("keysteadChooseAll")} className="pf-v5-c-table__check">
      <Checkbox
        id="keystead-choose-all"
        aria-label={t("keysteadChooseAll")}
        isChecked={ticked === 0 ? false : ticked === rows.length ? true : null}
        onChange={(_, isChosen) => changed(props, rows, isChosen)}
      />
    </Th>
  );
};

const Choose = <T,>(props: ChosenProps<T> & { row: T }) => {
  const { chosen, rowId, rowName = rowId, row } = props;
  const { t } = useTranslation();
  return (
    <Td className="pf-v5-c-table__check">
      <Checkbox
        id={`keystead-choose-${rowId(row)}`}
        aria-label={t("keysteadChooseRow", { name: rowName(row) })}
        isChecked={chosen.rows.has(rowId(row))}
        onChange={(_, isChosen) => changed(props, [row], isChosen)}
      />
    </Td>
  );
};

const sorting = <T,>({ columns, state, onChange }: Props<T>, index: number): Pick<ThProps, "sort"> => {
  const column = columns[index];
  if (!column?.sort) {
    return {};
  }
  const present = state.sort.replace(/^-/, "");
  return {
    sort: {
      columnIndex: index,
      sortBy: {
        index: columns.findIndex(({ sort }) => sort === present),
        direction: state.sort.startsWith("-") ? "desc" : "asc",
      },
      onSort: () => onChange({ sort: state.sort === column.sort ? `-${column.sort}` : column.sort }),
    },
  };
};

const Pages = <T,>({ list, state, onChange }: Props<T>) => {
  const { t } = useTranslation();
  return (
    <Pagination
      isCompact
      itemCount={list.value?.total ?? 0}
      page={Math.floor(state.first / state.max) + 1}
      perPage={state.max}
      perPageOptions={[10, 20, 50, 100].map((value) => ({ title: String(value), value }))}
      titles={{
        paginationAriaLabel: t("keysteadPages"),
        itemsPerPage: t("keysteadRowsPerPage"),
        perPageSuffix: "",
        items: "",
        ofWord: t("keysteadOf"),
        toPreviousPageAriaLabel: t("keysteadPreviousPage"),
        toNextPageAriaLabel: t("keysteadNextPage"),
      }}
      onSetPage={(_, page) => onChange({ first: (page - 1) * state.max })}
      onPerPageSelect={(_, max) => onChange({ max })}
    />
  );
};

const Waiting = ({ columns, rows }: { columns: number; rows: number }) => {
  const { t } = useTranslation();
  return Array.from({ length: rows }, (_, row) => (
    <Tr key={row}>
      {Array.from({ length: columns }, (_, column) => (
        <Td key={column}>
          <Skeleton screenreaderText={row + column === 0 ? t("keysteadLoading") : ""} />
        </Td>
      ))}
    </Tr>
  ));
};
