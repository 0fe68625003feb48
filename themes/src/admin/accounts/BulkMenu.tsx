import { Divider, Dropdown, DropdownItem, DropdownList, MenuToggle } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { focusFirst } from "../../console/list/RowMenu";
import type { Status } from "./account";

export type BulkDeed = { kind: "two-factor" } | { kind: "status"; status: Status } | { kind: "give" | "withdraw" };

type Props = { count: number; givesEstablishments: boolean; onWanted: (deed: BulkDeed) => void; onNone: () => void };

/** What can be done with everybody who is ticked. */
export const BulkMenu = ({ count, givesEstablishments, onWanted, onNone }: Props) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const item = (key: string, onClick: () => void, ref?: typeof focusFirst) => (
    <DropdownItem key={key} onClick={onClick} {...(ref && { ref })}>
      {t(key)}
    </DropdownItem>
  );
  return (
    <Dropdown
      isOpen={isOpen}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      shouldFocusToggleOnSelect
      toggle={(ref) => (
        <MenuToggle ref={ref} isExpanded={isOpen} isDisabled={count === 0} onClick={() => setOpen(!isOpen)}>
          {t("keysteadChosen", { count })}
        </MenuToggle>
      )}
    >
      <DropdownList>
        {item("keysteadInviteToTwoFactor", () => onWanted({ kind: "two-factor" }), focusFirst)}
        <Divider key="status" component="li" />
        {item("keysteadMakeActive", () => onWanted({ kind: "status", status: "ACTIVE" }))}
        {item("keysteadMakeInactive", () => onWanted({ kind: "status", status: "INACTIVE" }))}
        {item("keysteadArchive", () => onWanted({ kind: "status", status: "ARCHIVED" }))}
        {givesEstablishments && [
          <Divider key="access" component="li" />,
          item("keysteadGiveAccess", () => onWanted({ kind: "give" })),
          item("keysteadRemoveMember", () => onWanted({ kind: "withdraw" })),
        ]}
        <Divider key="none" component="li" />
        {item("keysteadChooseNone", onNone)}
      </DropdownList>
    </Dropdown>
  );
};
