import type { KeysteadRest } from "../../console/rest/KeysteadRest";

/** What I have saved to pay with, as our REST tells it; moments are milliseconds since 1970. */
export type PaymentMethod = {
  id: string;
  kind: string;
  brand?: string;
  lastFour?: string;
  expiryMonth?: number;
  expiryYear?: number;
  createdAt: number;
  /** Absent if the payment company told of no payment. */
  lastUsed?: number;
};

/** The calls about my payment methods. */
export const payment = (keystead: KeysteadRest) => ({
  list: (signal: AbortSignal) => keystead.get<PaymentMethod[]>("payment-methods", {}, signal),
  /** Where the page of the payment company is, on which one is added. */
  openPage: () => keystead.post<{ address: string }>("payment-methods"),
  remove: (id: string) => keystead.delete(`payment-methods/${encodeURIComponent(id)}`),
});
