import type { KeysteadRest, Page, Query } from "../../console/rest/KeysteadRest";

/** An establishment as our REST gives it. */
export type Establishment = {
  id: string;
  code: string;
  name: string;
  description?: string;
  enabled: boolean;
  attributes?: Record<string, string[]>;
};

export type NewEstablishment = Pick<Establishment, "code" | "name" | "enabled"> & { description: string };

export type Member = {
  id: string;
  username: string;
  firstName?: string;
  lastName?: string;
  email?: string;
  enabled: boolean;
  defaultEstablishment: boolean;
};

/** The calls about establishments. */
export const establishments = (keystead: KeysteadRest) => {
  const one = (id: string) => `establishments/${encodeURIComponent(id)}`;
  const member = (id: string, userId: string) => `${one(id)}/members/${encodeURIComponent(userId)}`;
  return {
    page: (filter: Query, page: Query, signal: AbortSignal): Promise<Page<Establishment>> =>
      keystead.page("establishments", filter, page, signal),
    find: (id: string, signal: AbortSignal) => keystead.get<Establishment>(one(id), {}, signal),
    create: (wanted: NewEstablishment) => keystead.post<Establishment>("establishments", wanted),
    change: (id: string, wanted: Partial<Establishment>) => keystead.put(one(id), wanted),
    remove: (id: string) => keystead.delete(one(id)),
    members: (id: string, filter: Query, page: Query, signal: AbortSignal): Promise<Page<Member>> =>
      keystead.page(`${one(id)}/members`, filter, page, signal),
    memberCount: (id: string) => keystead.get<number>(`${one(id)}/members/count`),
    addMember: (id: string, userId: string) => keystead.put(member(id, userId)),
    removeMember: (id: string, userId: string) => keystead.delete(member(id, userId)),
  };
};
