import { Button, type ButtonProps } from "@patternfly/react-core";
import { useAction } from "../action/useAction";
import { useMyPermissions } from "../rest/Permissions";

type Props = Pick<ButtonProps, "variant" | "children" | "aria-label" | "isInline"> & {
  /** Id of the required action, and what it is about behind a colon. */
  action: string;
};

/** Starts an action of the login pages, where the realm offers it. */
export const ActionButton = ({ action, children, ...button }: Props) => {
  const { actions } = useMyPermissions();
  const start = useAction();
  return actions.includes(action.split(":", 1)[0]!) ? (
    <Button {...button} data-testid={action.split(":", 1)[0]} onClick={() => start(action)}>
      {children}
    </Button>
  ) : null;
};
