import {
  Button,
  DrawerActions,
  DrawerCloseButton,
  DrawerHead,
  DrawerPanelBody,
  DrawerPanelContent,
  Spinner,
  Tab,
  Tabs,
  TabTitleText,
  Title,
} from "@patternfly/react-core";
import { AngleLeftIcon } from "@patternfly/react-icons";
import { useCallback, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { AdministratorTab } from "../administrator/AdministratorTab";
import { NotLoaded } from "../../console/list/NotLoaded";
import { useLoaded } from "../../console/list/useLoaded";
import type { Permissions } from "../rest/permissions";
import { useKeystead } from "../rest/useKeystead";
import { type Account, accounts, nameOf } from "./account";
import type { Beside } from "./useBeside";
import { EditAccount } from "./EditAccount";
import { NewAccount } from "./NewAccount";

type Props = {
  account: NonNullable<Beside>;
  permissions: Permissions;
  onClose: () => void;
  onSaved: () => void;
};

/** The form beside the list, which stays visible. */
export const AccountPanel = ({ account, permissions, onClose, onSaved }: Props) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const id = account === "new" ? undefined : account.id;
  const { value, error, reload } = useLoaded(
    useCallback(
      async (signal: AbortSignal) => (id === undefined ? undefined : accounts(keystead).find(id, signal)),
      [keystead, id],
    ),
  );
  const heading = useRef<HTMLSpanElement>(null);
  const isThere = id === undefined || value !== undefined;
  useEffect(() => (isThere ? heading.current?.focus() : undefined), [isThere]);
  const saved = () => {
    onSaved();
    reload();
  };
  const details = (account: Account) => (
    <EditAccount account={account} permissions={permissions} onClose={onClose} onSaved={saved} />
  );

  return (
    <DrawerPanelContent defaultSize="30rem" minSize="20rem" className="keystead-account-panel">
      <DrawerHead>
        <Button variant="link" isInline icon={<AngleLeftIcon />} className="keystead-back" onClick={onClose}>
          {t("keysteadBackToAccounts")}
        </Button>
        <Title headingLevel="h2" size="xl">
          <span ref={heading} tabIndex={-1}>
            {id === undefined ? t("keysteadAddAccount") : value ? nameOf(value) : ""}
          </span>
        </Title>
        <DrawerActions>
          <DrawerCloseButton aria-label={t("keysteadClose")} onClick={onClose} />
        </DrawerActions>
      </DrawerHead>
      <DrawerPanelBody>
        <NotLoaded what={{ error, reload }} />
        {id === undefined && <NewAccount permissions={permissions} onClose={onClose} onAdded={onSaved} />}
        {id !== undefined && !value && error === undefined && <Spinner aria-label={t("keysteadLoading")} />}
        {value && !value.accountAdministrator && details(value)}
        {value?.accountAdministrator && (
          <Tabs defaultActiveKey="details" aria-label={nameOf(value)} mountOnEnter>
            <Tab eventKey="details" title={<TabTitleText>{t("keysteadDetails")}</TabTitleText>}>
              {details(value)}
            </Tab>
            <Tab eventKey="account" title={<TabTitleText>{t("keysteadAccount")}</TabTitleText>}>
              <AdministratorTab account={value} permissions={permissions} onChanged={saved} />
            </Tab>
          </Tabs>
        )}
      </DrawerPanelBody>
    </DrawerPanelContent>
  );
};
