import {
  Dropdown,
  DropdownItem,
  DropdownList,
  MenuSearch,
  MenuSearchInput,
  MenuToggle,
  SearchInput,
  ToolbarItem,
} from "@patternfly/react-core";
import { BuildingIcon, CheckIcon } from "@patternfly/react-icons";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLoaded } from "../../console/list/useLoaded";
import { useKeystead } from "../rest/useKeystead";
import { type Establishment, FEW, find, type Overview, useMyEstablishments } from "./MyEstablishments";
import { useChoice } from "./useChoice";

/** Where one works, in the head of every page, and the way to another one. */
export const EstablishmentSwitcher = () => {
  const { value: mine } = useMyEstablishments();
  if (!mine || mine.total === 0) {
    return null;
  }
  return <ToolbarItem>{mine.total === 1 ? <OnlyOne mine={mine} /> : <Switcher mine={mine} />}</ToolbarItem>;
};

const OnlyOne = ({ mine }: { mine: Overview }) => (
  <span className="keystead-only-establishment" data-testid="current-establishment">
    <BuildingIcon /> <span className="keystead-establishment-name">{mine.currentName}</span>
  </span>
);

const Switcher = ({ mine }: { mine: Overview }) => {
  const { t } = useTranslation();
  const { busy, toSwitch } = useChoice();
  const [open, setOpen] = useState(false);
  const many = mine.total >= FEW;
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      isScrollable
      shouldFocusFirstItemOnOpen={!many}
      shouldFocusToggleOnSelect
      popperProps={{ position: "right" }}
      toggle={(toggle) => (
        <MenuToggle
          ref={toggle}
          data-testid="current-establishment"
          variant="plainText"
          icon={<BuildingIcon />}
          isExpanded={open}
          isDisabled={busy}
          onClick={() => setOpen(!open)}
          aria-label={t("keysteadSwitchFrom", { name: mine.currentName })}
        >
          <span className="keystead-establishment-name">{mine.currentName}</span>
        </MenuToggle>
      )}
    >
      {open && (
        <Choices
          mine={mine}
          many={many}
          onChoose={(chosen) => {
            setOpen(false);
            void toSwitch(chosen);
          }}
        />
      )}
    </Dropdown>
  );
};

type ChoicesProps = { mine: Overview; many: boolean; onChoose: (chosen: Establishment) => void };

const Choices = ({ mine, many, onChoose }: ChoicesProps) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const [search, setSearch] = useState("");
  const found = useLoaded(
    useCallback(
      (signal: AbortSignal) => (search === "" ? Promise.resolve(mine) : find(keystead, { search, max: FEW }, signal)),
      [keystead, search, mine],
    ),
  );
  const field = useRef<HTMLInputElement>(null);
  // Not before the menu has its place on the page.
  useEffect(() => {
    const later = setTimeout(() => field.current?.focus());
    return () => clearTimeout(later);
  }, []);
  const offered = found.value?.establishments ?? mine.establishments;
  return (
    <>
      {many && (
        <MenuSearch>
          <MenuSearchInput>
            <SearchInput
              ref={field}
              value={search}
              aria-label={t("keysteadSearchEstablishments")}
              placeholder={t("keysteadSearchEstablishments")}
              onChange={(_, text) => setSearch(text)}
              onClear={() => setSearch("")}
            />
          </MenuSearchInput>
        </MenuSearch>
      )}
      <DropdownList>
        {offered.map((one) => (
          <DropdownItem
            key={one.code}
            description={one.code}
            isDisabled={one.code === mine.current}
            icon={one.code === mine.current ? <CheckIcon /> : <span className="keystead-no-icon" />}
            onClick={() => onChoose(one)}
          >
            {one.name}
          </DropdownItem>
        ))}
        {found.value?.total === 0 && <DropdownItem isDisabled>{t("keysteadNothingFound")}</DropdownItem>}
      </DropdownList>
    </>
  );
};
