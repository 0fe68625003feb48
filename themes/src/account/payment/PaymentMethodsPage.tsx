import { Alert, Button, Stack, StackItem } from "@patternfly/react-core";
import { CreditCardIcon } from "@patternfly/react-icons";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Instead } from "../../console/Instead";
import { ConfirmDialog } from "../../console/form/ConfirmDialog";
import { NotLoaded } from "../../console/list/NotLoaded";
import { useLoaded } from "../../console/list/useLoaded";
import { useAlerts } from "../frame/Alerts";
import { Page } from "../frame/Page";
import { useKeystead } from "../rest/useKeystead";
import { Waiting } from "../root/Ours";
import { keycloak } from "../session";
import { expiryOf } from "./expiry";
import { nameOf } from "./names";
import { type PaymentMethod, payment } from "./payment";
import { PaymentMethodList } from "./PaymentMethodList";
import { ReturnAlert } from "./ReturnAlert";
import { useHostedPage } from "./useHostedPage";

/** What I pay with: listed, added on the payment company's page, removed; never edited. */
const PaymentMethodsPage = () => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const mine = useLoaded(useCallback((signal: AbortSignal) => payment(keystead).list(signal), [keystead]));
  const [removing, setRemoving] = useState<PaymentMethod>();
  const { run, busy, refusal } = useHostedPage();
  const addButton = useFocusWhenGone(mine.value, removing);
  const add = (
    <Button ref={addButton} isLoading={busy} onClick={() => void run()}>
      {t("keysteadAddPaymentMethod")}
    </Button>
  );
  return (
    <Page
      title={t("keysteadPaymentMethods")}
      description={t("keysteadPaymentMethodsHint", { username: keycloak.idTokenParsed?.["preferred_username"] })}
    >
      <Stack hasGutter>
        <ReturnAlert />
        <NotLoaded what={mine} />
        {refusal !== undefined && <Alert isInline isLiveRegion component="h2" variant="danger" title={refusal} />}
        {mine.value?.length === 0 && <Nothing add={add} />}
        {mine.value !== undefined && mine.value.length > 0 && (
          <>
            <StackItem>{add}</StackItem>
            <StackItem>
              <PaymentMethodList methods={mine.value} onRemove={setRemoving} />
            </StackItem>
          </>
        )}
        {!mine.value && mine.loading && <Waiting />}
      </Stack>
      {removing && <Removal method={removing} onClose={() => setRemoving(undefined)} onChanged={mine.reload} />}
    </Page>
  );
};

/** The button to focus when the row is gone whose trash had the focus. */
const useFocusWhenGone = (methods: PaymentMethod[] | undefined, removing: PaymentMethod | undefined) => {
  const button = useRef<HTMLButtonElement>(null);
  const asked = useRef<string>();
  useEffect(() => {
    if (removing) {
      asked.current = removing.id;
    } else if (asked.current && methods && methods.every(({ id }) => id !== asked.current)) {
      asked.current = undefined;
      button.current?.focus();
    }
  }, [methods, removing]);
  return button;
};

const Nothing = ({ add }: { add: ReactNode }) => {
  const { t } = useTranslation();
  return (
    <Instead title={t("keysteadNoPaymentMethods")} icon={CreditCardIcon} body={t("keysteadNoPaymentMethodsHint")}>
      {add}
    </Instead>
  );
};

type RemovalProps = { method: PaymentMethod; onClose: () => void; onChanged: () => void };

/** Names what would go, and asks. */
const Removal = ({ method, onClose, onChanged }: RemovalProps) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const { addAlert } = useAlerts();
  const name = nameOf(method, t);
  const expiry = expiryOf(method);
  return (
    <ConfirmDialog
      isDanger
      title={t("keysteadRemovePaymentMethod", { name })}
      confirm={t("keysteadRemove")}
      onClose={onClose}
      onConfirm={async () => {
        try {
          await payment(keystead).remove(method.id);
        } finally {
          // Refused, it may have gone elsewhere.
          onChanged();
        }
        addAlert(t("keysteadPaymentMethodRemoved", { name }));
        onClose();
      }}
    >
      {expiry && <p>{t("keysteadPaymentExpiry", { month: expiry.month })}</p>}
      <p>{t("keysteadRemovePaymentMethodHint")}</p>
    </ConfirmDialog>
  );
};

export default PaymentMethodsPage;
