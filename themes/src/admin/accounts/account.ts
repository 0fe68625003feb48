import type { StatusPreview } from "../../console/access/StatusEnds";
import type { Kind, SecretGiven } from "../../console/access/person";
import type { KeysteadRest, Page, Query } from "../../console/rest/KeysteadRest";

export { nameOf } from "../../console/access/person";
export type { Kind, SecretGiven };
export type Status = "ACTIVE" | "INACTIVE" | "ARCHIVED";

/** A row of the list of user accounts, as our REST gives it; moments are milliseconds since 1970. */
export type AccountRow = {
  id: string;
  username: string;
  firstName?: string;
  lastName?: string;
  email?: string;
  group?: string;
  locale?: string;
  kind: Kind;
  status: Status;
  accountAdministrator: boolean;
  defaultEstablishment?: string;
  createdAt?: number;
  lastLogin?: number;
  locked: boolean;
  lockedUntil?: number;
  invitation?: { sentAt: number; validUntil: number };
  twoFactorInvitedAt?: number;
  secretExpired: boolean;
  establishments: number;
};

export type Account = Omit<AccountRow, "establishments"> & {
  establishments: string[];
  jobTitle?: string;
  gender?: string;
  employee?: boolean;
  phoneNumber?: string;
};

export type UserGroup = { id: string; name: string; emailRequired: boolean; administrative: boolean };

export type SecretRequest = { type: "EMAIL_LINK" | "SECRET"; value?: string; temporary?: boolean };

export type AccountChange = Partial<
  Pick<
    Account,
    | "firstName"
    | "lastName"
    | "locale"
    | "jobTitle"
    | "gender"
    | "employee"
    | "phoneNumber"
    | "group"
    | "establishments"
    | "defaultEstablishment"
  >
>;

export type NewAccount = AccountChange & { email?: string; username?: string; credential: SecretRequest };

export type CreatedAccount = { id: string; username: string; credential: SecretGiven };

/** Who was written to, and who was not and why. */
export type TwoFactorInvitations = {
  invited: { id: string; username: string; sentTo: string; validUntil: number }[];
  skipped: { id: string; username: string; reason: string }[];
};

/** The calls about user accounts. */
export const accounts = (keystead: KeysteadRest) => {
  const one = (id: string) => `accounts/${encodeURIComponent(id)}`;
  return {
    page: (filter: Query, page: Query, signal: AbortSignal): Promise<Page<AccountRow>> =>
      keystead.page("accounts", filter, page, signal),
    find: (id: string, signal?: AbortSignal) => keystead.get<Account>(one(id), {}, signal),
    groups: () => keystead.get<UserGroup[]>("user-groups"),
    create: (wanted: NewAccount) => keystead.post<CreatedAccount>("accounts", wanted),
    change: (id: string, wanted: AccountChange) => keystead.put(one(id), wanted),
    changeEmail: (id: string, email: string) => keystead.put(`${one(id)}/email`, { email }),
    changeUsername: (id: string, username: string) => keystead.put(`${one(id)}/username`, { username }),
    changeStatus: (id: string, status: Status) => keystead.put(`${one(id)}/status`, { status }),
    preview: (id: string, status: Status) => keystead.get<StatusPreview>(`${one(id)}/status/preview`, { status }),
    reset: (id: string, wanted?: SecretRequest) => keystead.post<SecretGiven>(`${one(id)}/reset`, wanted),
    unlock: (id: string) => keystead.post<void>(`${one(id)}/unlock`),
    inviteToTwoFactor: (userIds: string[]) => keystead.post<TwoFactorInvitations>("accounts/invite-2fa", { userIds }),
    draw: (kind: Kind, count: number) => keystead.get<string[]>("suggestions", { kind, count }),
  };
};
