import type { TFunction } from "i18next";
import type { Action } from "../../console/list/ActionMenu";
import type { Permissions } from "../rest/permissions";
import type { AccountRow, Status } from "./account";
import type { Deed } from "./AccountDialog";

type Handlers = {
  onWanted: (deed: Deed) => void;
  onEdit: () => void; /** Absent for those whom Keycloak's own page of a user refuses. */
  onKeycloak: (() => void) | undefined;
};

/** What the menu of a row offers: only what makes sense for this account, and only to those who may. */
export const accountActions = (
  row: AccountRow,
  permissions: Permissions,
  t: TFunction,
  { onWanted, onEdit, onKeycloak }: Handlers,
): Action[] => {
  const keycloak: Action[] = onKeycloak ? [{ title: t("keysteadOpenInKeycloak"), onClick: onKeycloak }] : [];
  const card: Action = { title: t(permissions.manageAccounts ? "keysteadEdit" : "keysteadShow"), onClick: onEdit };
  if (!permissions.manageAccounts) {
    return [card, ...keycloak];
  }
  const offer = (title: string, deed: Deed): Action => ({ title: t(title), onClick: () => onWanted(deed) });
  const to = (title: string, status: Status) => offer(title, { kind: "status", status });
  return [
    card,
    offer(row.kind === "PIN" ? "keysteadResetPin" : "keysteadResetPassword", { kind: "reset" }),
    ...(row.locked ? [offer("keysteadUnlock", { kind: "unlock" })] : []),
    ...(row.kind === "PASSWORD" && row.status === "ACTIVE"
      ? [offer("keysteadInviteToTwoFactor", { kind: "two-factor" })]
      : []),
    offer(row.kind === "PIN" ? "keysteadGiveEmail" : "keysteadChangeEmail", { kind: "email" }),
    ...(row.kind === "PIN" ? [offer("keysteadChangeUsername", { kind: "username" })] : []),
    { isSeparator: true },
    ...(row.status === "ACTIVE" ? [to("keysteadMakeInactive", "INACTIVE")] : []),
    ...(row.status === "INACTIVE" ? [to("keysteadMakeActive", "ACTIVE")] : []),
    row.status === "ARCHIVED" ? to("keysteadRestore", "ACTIVE") : to("keysteadArchive", "ARCHIVED"),
    ...(onKeycloak ? [{ isSeparator: true }, ...keycloak] : []),
  ];
};
