import {
  Alert,
  Button,
  ClipboardCopy,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Modal,
  ModalVariant,
} from "@patternfly/react-core";
import { QRCodeSVG } from "qrcode.react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import "./access-card.css";
import { nameOf, type Person, type SecretGiven } from "./person";

type Props = {
  account: Person;
  given: SecretGiven;
  /** Where one signs in. */
  address: string;
  onClose: () => void;
};

/** What was given to somebody, this once: an address to which a link went, or a card to print and hand over. */
export const AccessCard = ({ account, given, address, onClose }: Props) => {
  const { t, i18n } = useTranslation();
  const close = (
    <Button key="close" variant={given.secret ? "link" : "primary"} onClick={onClose}>
      {t("keysteadClose")}
    </Button>
  );
  const until =
    given.validUntil !== undefined &&
    new Intl.DateTimeFormat(i18n.language, { dateStyle: "long", timeStyle: "short" }).format(given.validUntil);

  if (given.secret === undefined) {
    return (
      <Modal
        isOpen
        variant={ModalVariant.small}
        titleIconVariant="success"
        title={t("keysteadLinkSent")}
        onClose={onClose}
        actions={[close]}
      >
        {t("keysteadLinkSentTo", { email: given.sentTo, until })}
      </Modal>
    );
  }
  const secret = t(account.kind === "PIN" ? "keysteadPin" : "keysteadPassword");
  const print = (
    <Button key="print" onClick={() => window.print()}>
      {t("keysteadPrint")}
    </Button>
  );
  return (
    <Modal
      isOpen
      variant={ModalVariant.small}
      className="keystead-access-card"
      title={t("keysteadAccessCard")}
      onClose={onClose}
      actions={[print, close]}
    >
      <Alert isInline variant="warning" className="keystead-screen-only" title={t("keysteadShownOnce")} />
      <DescriptionList isHorizontal isCompact>
        <Row term={t("keysteadName")}>{nameOf(account)}</Row>
        <Row term={t("keysteadUsername")}>{account.username}</Row>
        <Row term={secret}>
          <ClipboardCopy isReadOnly textAriaLabel={secret} hoverTip={t("keysteadCopy")} clickTip={t("keysteadCopied")}>
            {given.secret}
          </ClipboardCopy>
        </Row>
        {given.temporary && <Row term={t("keysteadNote")}>{t("keysteadTemporaryUntil", { until })}</Row>}
        <Row term={t("keysteadSignInAt")}>
          <div>{address}</div>
          <QRCodeSVG value={address} size={144} marginSize={2} title={t("keysteadQrCode")} />
        </Row>
      </DescriptionList>
    </Modal>
  );
};

const Row = ({ term, children }: { term: string; children: ReactNode }) => (
  <DescriptionListGroup>
    <DescriptionListTerm>{term}</DescriptionListTerm>
    <DescriptionListDescription>{children}</DescriptionListDescription>
  </DescriptionListGroup>
);
