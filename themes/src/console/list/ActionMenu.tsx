import {
  Divider,
  Dropdown,
  DropdownItem,
  DropdownList,
  type DropdownProps,
  MenuToggle,
  type MenuToggleProps,
} from "@patternfly/react-core";
import { useState } from "react";

/** An entry of the menu, or a line between two. */
export type Action = {
  title?: string | undefined;
  onClick?: (() => void) | undefined;
  isSeparator?: boolean | undefined;
};

type Props = {
  actions: Action[];
  toggle: Omit<MenuToggleProps, "ref" | "isExpanded" | "onClick">;
  popperProps?: DropdownProps["popperProps"];
};

/** For the first entry, once it is there: PatternFly looks for it once, and too early on a slow machine. */
const focus = (item: HTMLElement | null) => item?.focus({ preventScroll: true });

/** What can be done, behind a button: the first entry takes the focus, and the button has it back afterwards. */
export const ActionMenu = ({ actions, toggle, popperProps }: Props) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dropdown
      isOpen={isOpen}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      shouldFocusToggleOnSelect
      popperProps={popperProps}
      toggle={(ref) => <MenuToggle {...toggle} ref={ref} isExpanded={isOpen} onClick={() => setOpen(!isOpen)} />}
    >
      <DropdownList>
        {actions.map((action, index) =>
          action.isSeparator ? (
            <Divider key={index} component="li" />
          ) : (
            <DropdownItem key={action.title} onClick={() => action.onClick?.()} {...(index === 0 && { ref: focus })}>
              {action.title}
            </DropdownItem>
          ),
        )}
      </DropdownList>
    </Dropdown>
  );
};
