import { Button, Label, ToolbarItem } from "@patternfly/react-core";
import { BuildingIcon } from "@patternfly/react-icons";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Instead } from "../../console/Instead";
import { type Column, PagedTable } from "../../console/list/PagedTable";
import { SearchField } from "../../console/list/SearchField";
import { useListState } from "../../console/list/useListState";
import { useLoaded } from "../../console/list/useLoaded";
import { Page } from "../frame/Page";
import { useKeystead } from "../rest/useKeystead";
import { type Establishment, find, useMyEstablishments } from "./MyEstablishments";
import { useChoice } from "./useChoice";

/** Where I may work: in which of them I do now, which is opened first, and one click to change that. */
const EstablishmentsPage = () => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const { value: mine } = useMyEstablishments();
  const { busy, toSwitch, toMakeDefault } = useChoice();
  const [state, change] = useListState("name");
  const search = useCallback((text: string) => change({ search: text }), [change]);
  const list = useLoaded(
    useCallback(
      async (signal: AbortSignal) => {
        const { establishments, total } = await find(
          keystead,
          { search: state.search, first: state.first, max: state.max },
          signal,
        );
        return { rows: establishments, total };
      },
      [keystead, state],
    ),
  );

  const columns = useMemo<Column<Establishment>[]>(() => {
    const choice = (isIt: boolean, label: string, deed: string, name: string, choose: () => void) =>
      isIt ? (
        <Label color="blue">{t(label)}</Label>
      ) : (
        <Button variant="link" isInline isDisabled={busy} onClick={choose} aria-label={t(`${deed}Named`, { name })}>
          {t(deed)}
        </Button>
      );
    return [
      { title: t("keysteadName"), cell: ({ name }) => name },
      { title: t("keysteadCode"), cell: ({ code }) => code },
      {
        title: t("keysteadThisSession"),
        cell: (row) =>
          choice(row.code === mine?.current, "keysteadCurrent", "keysteadSwitch", row.name, () => void toSwitch(row)),
      },
      {
        title: t("keysteadFirst"),
        cell: (row) =>
          choice(
            row.code === mine?.default,
            "keysteadDefault",
            "keysteadMakeDefault",
            row.name,
            () => void toMakeDefault(row),
          ),
      },
    ];
  }, [t, mine, busy, toSwitch, toMakeDefault]);

  return (
    <Page title={t("keysteadEstablishments")} description={t("keysteadEstablishmentsHint")}>
      <PagedTable
        label={t("keysteadEstablishments")}
        columns={columns}
        list={list}
        state={state}
        onChange={change}
        rowId={({ code }) => code}
        isFiltered={state.search !== ""}
        empty={
          <Instead title={t("keysteadNoEstablishments")} icon={BuildingIcon} body={t("keysteadNoEstablishmentsHint")} />
        }
      >
        <ToolbarItem variant="search-filter">
          <SearchField value={state.search} label={t("keysteadSearchEstablishments")} onSearch={search} />
        </ToolbarItem>
      </PagedTable>
    </Page>
  );
};

export default EstablishmentsPage;
