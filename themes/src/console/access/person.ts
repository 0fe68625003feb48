export type Kind = "PASSWORD" | "PIN";

/** Somebody who signs in, as a card for him has it. */
export type Person = { username: string; firstName?: string; lastName?: string; kind: Kind };

/** What came of a request for a secret: one that was drawn, or the address to which a link went. */
export type SecretGiven = { secret?: string; temporary?: boolean; sentTo?: string; validUntil?: number };

/** First and last name, or the username of somebody without either. */
export const nameOf = ({ firstName, lastName, username }: Omit<Person, "kind">) =>
  [firstName, lastName].filter(Boolean).join(" ") || username;
