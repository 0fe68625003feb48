import type { PaymentMethod } from "./payment";

export type Expiry = { month: string; state: "good" | "soon" | "expired" };

/** How many months ahead somebody is told. */
const SOON = 2;

/** Until when it is good, which is the last day of a month; undefined for what does not expire. */
export const expiryOf = ({ expiryMonth, expiryYear }: PaymentMethod, today = new Date()): Expiry | undefined => {
  if (expiryMonth === undefined || expiryYear === undefined) {
    return undefined;
  }
  // Months are counted from zero here: this is the day after.
  const end = new Date(expiryYear, expiryMonth, 1);
  const soon = new Date(today.getFullYear(), today.getMonth() + SOON, today.getDate());
  return {
    month: `${String(expiryMonth).padStart(2, "0")}/${expiryYear}`,
    state: end <= today ? "expired" : end <= soon ? "soon" : "good",
  };
};
