/** The card of somebody, beside the list. */
export const toAccount = (realm: string, userId: string) =>
  `/${encodeURIComponent(realm)}/accounts?person=${encodeURIComponent(userId)}`;
