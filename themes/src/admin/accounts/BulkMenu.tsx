import { useTranslation } from "react-i18next";
import { type Action, ActionMenu } from "../../console/list/ActionMenu";
import type { Status } from "./account";

export type BulkDeed = { kind: "two-factor" } | { kind: "status"; status: Status } | { kind: "give" | "withdraw" };

type Props = { count: number; givesEstablishments: boolean; onWanted: (deed: BulkDeed) => void; onNone: () => void };

const LINE: Action = { isSeparator: true };

/** What can be done with everybody who is ticked. */
export const BulkMenu = ({ count, givesEstablishments, onWanted, onNone }: Props) => {
  const { t } = useTranslation();
  const wanted = (key: string, deed: BulkDeed): Action => ({ title: t(key), onClick: () => onWanted(deed) });
  return (
    <ActionMenu
      toggle={{ isDisabled: count === 0, children: t("keysteadChosen", { count }) }}
      actions={[
        wanted("keysteadInviteToTwoFactor", { kind: "two-factor" }),
        LINE,
        wanted("keysteadMakeActive", { kind: "status", status: "ACTIVE" }),
        wanted("keysteadMakeInactive", { kind: "status", status: "INACTIVE" }),
        wanted("keysteadArchive", { kind: "status", status: "ARCHIVED" }),
        ...(givesEstablishments
          ? [LINE, wanted("keysteadGiveAccess", { kind: "give" }), wanted("keysteadRemoveMember", { kind: "withdraw" })]
          : []),
        LINE,
        { title: t("keysteadChooseNone"), onClick: onNone },
      ]}
    />
  );
};
