import { EllipsisVIcon } from "@patternfly/react-icons";
import { useTranslation } from "react-i18next";
import { type Action, ActionMenu } from "./ActionMenu";

/** The three dots at the end of a row, with a name that tells whose they are. */
export const RowMenu = ({ name, actions }: { name: string; actions: Action[] }) => {
  const { t } = useTranslation();
  return (
    <ActionMenu
      actions={actions}
      toggle={{ variant: "plain", "aria-label": t("keysteadActionsFor", { name }), children: <EllipsisVIcon /> }}
      popperProps={{ position: "end" }}
    />
  );
};
