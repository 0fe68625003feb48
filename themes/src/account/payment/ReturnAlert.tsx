import { Alert, AlertActionCloseButton, type AlertProps } from "@patternfly/react-core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router-dom";
import { toPage } from "../environment";
import { PATHS } from "../paths";

/** How somebody comes back from the page of the payment company, in the words of our REST. */
const OUTCOMES: Record<string, AlertProps["variant"]> = {
  added: "success",
  cancelled: "info",
  pending: "info",
  failed: "danger",
  unavailable: "warning",
  expired: "warning",
  "not-yours": "warning",
};

const PARAMETER = "payment";

/** What the address tells, this once: reloaded, or kept, the page says nothing about it any more. */
const useReturn = () => {
  const navigate = useNavigate();
  const [outcome, setOutcome] = useState<string>();
  useEffect(() => {
    // Not what the router knows: it has read the address before the login took its own parameters out.
    const parameters = new URLSearchParams(window.location.search);
    const told = parameters.get(PARAMETER);
    if (told !== null) {
      parameters.delete(PARAMETER);
      void navigate({ pathname: toPage(PATHS.paymentMethods), search: parameters.toString() }, { replace: true });
      setOutcome(told);
    }
  }, [navigate]);
  return { outcome, forget: () => setOutcome(undefined) };
};

/** Says what came of the visit to the payment company, until one closes it. */
export const ReturnAlert = () => {
  const { t } = useTranslation();
  const { outcome = "", forget } = useReturn();
  const variant = OUTCOMES[outcome];
  return variant === undefined ? null : (
    <Alert
      isInline
      isLiveRegion
      component="h2"
      data-testid="payment-outcome"
      variant={variant}
      title={t(`keysteadPaymentReturn.${outcome}`)}
      actionClose={<AlertActionCloseButton aria-label={t("keysteadClose")} onClose={forget} />}
    >
      {t(`keysteadPaymentReturnHint.${outcome}`, { defaultValue: "" })}
    </Alert>
  );
};
