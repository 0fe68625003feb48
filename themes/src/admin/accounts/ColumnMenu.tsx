import { MenuToggle, Select, SelectList, SelectOption } from "@patternfly/react-core";
import { ColumnsIcon } from "@patternfly/react-icons";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FURTHER_COLUMNS, type FurtherColumn } from "./furtherColumns";

type Props = { shown: FurtherColumn[]; onChange: (shown: FurtherColumn[]) => void };

/** Which columns the list has beside name, username and status. */
export const ColumnMenu = ({ shown, onChange }: Props) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Select
      role="menu"
      isOpen={isOpen}
      onOpenChange={setOpen}
      onSelect={(_, column) => onChange(FURTHER_COLUMNS.filter((one) => shown.includes(one) !== (one === column)))}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          variant="plain"
          aria-label={t("keysteadColumns")}
          isExpanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <ColumnsIcon />
        </MenuToggle>
      )}
    >
      <SelectList>
        {FURTHER_COLUMNS.map((column) => (
          <SelectOption key={column} hasCheckbox value={column} isSelected={shown.includes(column)}>
            {t(`keysteadColumn_${column}`)}
          </SelectOption>
        ))}
      </SelectList>
    </Select>
  );
};
