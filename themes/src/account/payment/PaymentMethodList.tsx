import {
  Button,
  DataList,
  DataListAction,
  DataListCell,
  DataListItem,
  DataListItemCells,
  DataListItemRow,
  Label,
} from "@patternfly/react-core";
import { TrashIcon } from "@patternfly/react-icons";
import { useTranslation } from "react-i18next";
import { useMoment } from "../useMoment";
import { BrandIcon } from "./BrandIcon";
import { type Expiry, expiryOf } from "./expiry";
import { brandOf, kindOf, nameOf } from "./names";
import type { PaymentMethod } from "./payment";

type Props = { methods: PaymentMethod[]; onRemove: (method: PaymentMethod) => void };

/** What one recognises each by, until when it is good, and a trash. */
export const PaymentMethodList = ({ methods, onRemove }: Props) => {
  const { t } = useTranslation();
  return (
    <DataList aria-label={t("keysteadPaymentMethods")} isCompact>
      {methods.map((method) => (
        <Row key={method.id} method={method} onRemove={() => onRemove(method)} />
      ))}
    </DataList>
  );
};

const Row = ({ method, onRemove }: { method: PaymentMethod; onRemove: () => void }) => {
  const { t } = useTranslation();
  const { day } = useMoment();
  const { id, lastFour, createdAt, lastUsed } = method;
  const brand = brandOf(method, t);
  const kind = kindOf(method, t);
  const expiry = expiryOf(method);
  return (
    <DataListItem aria-labelledby={`payment-${id}`} data-testid="payment-method">
      <DataListItemRow>
        <DataListItemCells
          dataListCells={[
            <DataListCell key="icon" isIcon>
              <BrandIcon method={method} />
            </DataListCell>,
            <DataListCell key="name" wrapModifier="breakWord">
              <strong id={`payment-${id}`}>
                <bdi>{brand}</bdi> {lastFour && <LastFour text={lastFour} />}
              </strong>
              {kind !== brand && <div className="keystead-hint">{kind}</div>}
            </DataListCell>,
            <DataListCell key="expiry">{expiry && <Until expiry={expiry} />}</DataListCell>,
            <DataListCell key="dates">
              <div>{t("keysteadCreatedAt", { date: day(createdAt) })}</div>
              {lastUsed !== undefined && (
                <div className="keystead-hint">{t("keysteadLastUsed", { date: day(lastUsed) })}</div>
              )}
            </DataListCell>,
          ]}
        />
        <DataListAction
          id={`payment-actions-${id}`}
          aria-labelledby={`payment-${id}`}
          aria-label={t("keysteadActions")}
        >
          <Button variant="plain" aria-label={t("keysteadRemoveNamed", { name: nameOf(method, t) })} onClick={onRemove}>
            <TrashIcon />
          </Button>
        </DataListAction>
      </DataListItemRow>
    </DataListItem>
  );
};

/** Nobody is read the dots. */
const LastFour = ({ text }: { text: string }) => (
  <bdi>
    <span aria-hidden="true">••••&nbsp;</span>
    {text}
  </bdi>
);

const Until = ({ expiry: { month, state } }: { expiry: Expiry }) => {
  const { t } = useTranslation();
  return (
    <>
      <div>{t("keysteadPaymentExpiry", { month })}</div>
      {state === "soon" && <Label color="orange">{t("keysteadPaymentExpiresSoon")}</Label>}
      {state === "expired" && <Label color="red">{t("keysteadPaymentExpired")}</Label>}
    </>
  );
};
