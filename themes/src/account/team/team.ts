import type { Person, SecretGiven } from "../../console/access/person";
import type { StatusPreview } from "../../console/access/StatusEnds";
import type { KeysteadRest, Query } from "../../console/rest/KeysteadRest";
import type { Establishment } from "../establishments/MyEstablishments";

export type Status = "ACTIVE" | "INACTIVE";

/** Somebody whom I look after, as our REST tells it; moments are milliseconds since 1970. */
export type Member = Person & {
  id: string;
  email?: string;
  group?: string;
  status: Status;
  locked: boolean;
  /** Those that we share. */
  establishments: Establishment[];
  defaultEstablishment?: string;
  invitation?: { sentAt: number; validUntil: number };
  secretExpired: boolean;
  editable: boolean;
};

export type MemberDetails = Member & { locale?: string; jobTitle?: string; phoneNumber?: string };

export type UserGroup = { id: string; name: string; emailRequired: boolean };

export type MemberChange = {
  firstName?: string;
  lastName?: string;
  phoneNumber?: string;
  group?: string;
  establishments?: string[];
  defaultEstablishment?: string;
};

export type NewMember = MemberChange & { email?: string; username?: string; locale?: string };

export type Added = { id: string; username: string; credential: SecretGiven };

type Found = { total: number; people: Member[] };

/** The calls about the staff of my establishments. */
export const team = (keystead: KeysteadRest) => {
  const one = (id: string) => `team/${encodeURIComponent(id)}`;
  return {
    page: async (query: Query, signal: AbortSignal) => {
      const { people, total } = await keystead.get<Found>("team", query, signal);
      return { rows: people, total };
    },
    find: (id: string, signal: AbortSignal) => keystead.get<MemberDetails>(one(id), {}, signal),
    groups: (signal: AbortSignal) => keystead.get<UserGroup[]>("team/user-groups", {}, signal),
    add: (wanted: NewMember) => keystead.post<Added>("team", wanted),
    change: (id: string, wanted: MemberChange) => keystead.put(one(id), wanted),
    reset: (id: string) => keystead.post<SecretGiven>(`${one(id)}/reset`),
    unlock: (id: string) => keystead.post<void>(`${one(id)}/unlock`),
    changeStatus: (id: string, status: Status) => keystead.put(`${one(id)}/status`, { status }),
    preview: (id: string, signal: AbortSignal) =>
      keystead.get<StatusPreview>(`${one(id)}/status/preview`, { status: "INACTIVE" }, signal),
  };
};
