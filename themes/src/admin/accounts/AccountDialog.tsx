import type { AccountRow, Status } from "./account";
import { LoginDialog } from "./LoginDialog";
import { ResetDialog } from "./ResetDialog";
import { StatusDialog } from "./StatusDialog";
import { TwoFactorDialog } from "./TwoFactorDialog";
import { UnlockDialog } from "./UnlockDialog";

/** What is to be done with an account. */
export type Deed =
  | { kind: "status"; status: Status }
  | { kind: "reset" }
  | { kind: "unlock" }
  | { kind: "two-factor" }
  | { kind: "email" }
  | { kind: "username" };

export type Wanted = { account: AccountRow; what: Deed };

export type DialogProps = { account: AccountRow; onClose: () => void; onDone: () => void };

type Props = { wanted: Wanted; onClose: () => void; onDone: () => void };

/** The dialog for what was chosen in the menu of a row. */
export const AccountDialog = ({ wanted: { account, what }, ...rest }: Props) => {
  switch (what.kind) {
    case "status":
      return <StatusDialog account={account} status={what.status} {...rest} />;
    case "reset":
      return <ResetDialog account={account} {...rest} />;
    case "unlock":
      return <UnlockDialog account={account} {...rest} />;
    case "two-factor":
      return <TwoFactorDialog people={[account]} {...rest} />;
    default:
      return <LoginDialog account={account} field={what.kind} {...rest} />;
  }
};
