import { Divider, Dropdown, DropdownItem, DropdownList, MenuToggle } from "@patternfly/react-core";
import { EllipsisVIcon } from "@patternfly/react-icons";
import { useState } from "react";
import { useTranslation } from "react-i18next";

/** An entry of the menu, or a line between two. */
export type RowAction = {
  title?: string | undefined;
  onClick?: (() => void) | undefined;
  isSeparator?: boolean | undefined;
};

/** For the first entry of a menu, once it is there: PatternFly looks for it once, and too early on a slow machine. */
export const focusFirst = (item: HTMLElement | null) => item?.focus({ preventScroll: true });

/** The three dots at the end of a row, with a name that tells whose they are; the focus comes back to them. */
export const RowMenu = ({ name, actions }: { name: string; actions: RowAction[] }) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dropdown
      isOpen={isOpen}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      shouldFocusToggleOnSelect
      popperProps={{ position: "end" }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          variant="plain"
          aria-label={t("keysteadActionsFor", { name })}
          onClick={() => setOpen(!isOpen)}
          isExpanded={isOpen}
        >
          <EllipsisVIcon />
        </MenuToggle>
      )}
    >
      <DropdownList>
        {actions.map((action, index) =>
          action.isSeparator ? (
            <Divider key={index} component="li" />
          ) : (
            <DropdownItem
              key={action.title}
              onClick={() => action.onClick?.()}
              {...(index === 0 && { ref: focusFirst })}
            >
              {action.title}
            </DropdownItem>
          ),
        )}
      </DropdownList>
    </Dropdown>
  );
};
