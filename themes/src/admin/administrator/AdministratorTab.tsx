import { useEnvironment } from "@keycloak/keycloak-ui-shared";
import { Alert, Button, Stack, StackItem, Text, TextContent, Title } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Account, nameOf } from "../accounts/account";
import type { Permissions } from "../rest/permissions";
import { AppointDialog } from "./AppointDialog";
import { startHandOver } from "./handOver";

type Props = { account: Account; permissions: Permissions; onChanged: () => void };

/** On the card of the account administrator: how somebody else comes to his rights. */
export const AdministratorTab = ({ account, permissions, onChanged }: Props) => {
  const { t } = useTranslation();
  const { keycloak } = useEnvironment();
  const [replacing, setReplacing] = useState(false);
  const name = nameOf(account);
  return (
    <Stack hasGutter>
      <StackItem>
        <Title headingLevel="h3">{t("keysteadHandOver")}</Title>
      </StackItem>
      <StackItem>
        <TextContent>
          <Text>{t("keysteadAccountAdministratorHint")}</Text>
          <Text>
            {permissions.accountAdministrator ? t("keysteadHandOverHint") : t("keysteadHandOverOnly", { name })}
          </Text>
        </TextContent>
      </StackItem>
      {permissions.accountAdministrator && (
        <StackItem>
          <Button onClick={() => void startHandOver(keycloak)}>{t("keysteadHandOver")}</Button>
        </StackItem>
      )}
      {permissions.realmAdministrator && !permissions.accountAdministrator && (
        <StackItem>
          <Alert
            isInline
            variant="warning"
            title={t("keysteadReplaceHint", { name })}
            actionLinks={
              <Button variant="secondary" isDanger onClick={() => setReplacing(true)}>
                {t("keysteadReplace")}
              </Button>
            }
          />
        </StackItem>
      )}
      {replacing && <AppointDialog holder={account} onClose={() => setReplacing(false)} onDone={onChanged} />}
    </Stack>
  );
};
