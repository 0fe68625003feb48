import { Icon } from "@patternfly/react-core";
import {
  CcAmexIcon,
  CcDinersClubIcon,
  CcDiscoverIcon,
  CcJcbIcon,
  CcMastercardIcon,
  CcVisaIcon,
  CreditCardIcon,
  UniversityIcon,
} from "@patternfly/react-icons";
import type { ComponentType } from "react";
import type { PaymentMethod } from "./payment";

const BRANDS: Record<string, ComponentType> = {
  amex: CcAmexIcon,
  diners: CcDinersClubIcon,
  discover: CcDiscoverIcon,
  jcb: CcJcbIcon,
  mastercard: CcMastercardIcon,
  visa: CcVisaIcon,
};

/** For those who know the sign better than the name. */
export const BrandIcon = ({ method: { kind, brand } }: { method: PaymentMethod }) => {
  const Sign = BRANDS[brand?.toLowerCase() ?? ""] ?? (kind === "card" ? CreditCardIcon : UniversityIcon);
  return (
    <Icon size="xl">
      <Sign />
    </Icon>
  );
};
