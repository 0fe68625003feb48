import type { TFunction } from "i18next";
import type { PaymentMethod } from "./payment";

/** Names of brands, which are the same in every language, by what payment companies call them. */
const BRANDS: Record<string, string> = {
  amex: "American Express",
  cartes_bancaires: "Cartes Bancaires",
  diners: "Diners Club",
  discover: "Discover",
  eftpos_au: "eftpos",
  jcb: "JCB",
  mastercard: "Mastercard",
  unionpay: "UnionPay",
  visa: "Visa",
};

/** What companies say of a card that they do not know. */
const UNKNOWN = "unknown";

export const kindOf = ({ kind }: PaymentMethod, t: TFunction): string =>
  t(`keysteadPaymentKind.${kind}`, { defaultValue: kind.replaceAll("_", " ") });

/** Its brand; of what has none, its kind. */
export const brandOf = (method: PaymentMethod, t: TFunction): string => {
  const brand = method.brand?.toLowerCase() ?? UNKNOWN;
  return brand === UNKNOWN ? kindOf(method, t) : (BRANDS[brand] ?? method.brand ?? brand);
};

/** What one calls it in a sentence. */
export const nameOf = (method: PaymentMethod, t: TFunction): string => {
  const brand = brandOf(method, t);
  return method.lastFour === undefined ? brand : t("keysteadPaymentMethodNamed", { brand, lastFour: method.lastFour });
};
