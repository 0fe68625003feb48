import type { Location } from "react-router-dom";

/** Who stands beside the list of accounts, in the address. */
export const PERSON = "person";

/** The card of somebody, beside the list. */
export const toAccount = (realm: string, userId: string) =>
  `/${encodeURIComponent(realm)}/accounts?${PERSON}=${encodeURIComponent(userId)}`;

/** What is being worked on at an address; search and filters of a list do not matter. */
export const placeOf = ({ pathname, search }: Location) =>
  `${pathname} ${new URLSearchParams(search).get(PERSON) ?? ""}`;
