import { FormSelect, FormSelectOption, ToolbarItem, ToolbarToggleGroup } from "@patternfly/react-core";
import { FilterIcon } from "@patternfly/react-icons";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { ListChange, ListState } from "../../console/list/useListState";
import { useLoaded } from "../../console/list/useLoaded";
import { useKeystead } from "../rest/useKeystead";
import { accounts } from "./account";
import { EstablishmentSelect } from "./EstablishmentSelect";

/** The filters of the list, by the names of our REST. */
export const FILTERS = ["establishment", "group", "status", "kind"] as const;

type Props = {
  state: ListState;
  showsEstablishments: boolean;
  isNarrow: boolean;
  onChange: (change: ListChange) => void;
};

export const AccountFilters = ({ state, showsEstablishments, isNarrow, onChange }: Props) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const groups = useLoaded(useCallback(() => accounts(keystead).groups(), [keystead]));

  const filter = (name: (typeof FILTERS)[number], any: string, options: [string, string][]) => (
    <ToolbarItem>
      <FormSelect
        className="keystead-filter"
        aria-label={t(any)}
        value={state.filter(name) ?? ""}
        onChange={(_, value) => onChange({ [name]: value })}
      >
        <FormSelectOption value="" label={t(any)} />
        {options.map(([value, label]) => (
          <FormSelectOption key={value} value={value} label={label} />
        ))}
      </FormSelect>
    </ToolbarItem>
  );
  const words = (key: string, values: string[]): [string, string][] => values.map((value) => [value, t(key + value)]);

  // On a narrow screen behind one button.
  return (
    <ToolbarToggleGroup toggleIcon={<FilterIcon />} breakpoint={isNarrow ? "2xl" : "lg"}>
      {showsEstablishments && (
        <ToolbarItem>
          <EstablishmentSelect
            label={t("keysteadAnyEstablishment")}
            none={t("keysteadAnyEstablishment")}
            value={state.filter("establishment") ?? ""}
            onChange={(establishment) => onChange({ establishment })}
          />
        </ToolbarItem>
      )}
      {filter("group", "keysteadAnyGroup", groups.value?.map(({ name }) => [name, name]) ?? [])}
      {filter("status", "keysteadAnyStatus", words("keysteadStatus", ["ACTIVE", "INACTIVE", "ARCHIVED"]))}
      {filter("kind", "keysteadAnyKind", words("keysteadKind", ["PASSWORD", "PIN"]))}
    </ToolbarToggleGroup>
  );
};
