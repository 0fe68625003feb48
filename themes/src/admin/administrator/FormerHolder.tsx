import {
  Bullseye,
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
  EmptyStateHeader,
  EmptyStateIcon,
} from "@patternfly/react-core";
import { CheckCircleIcon } from "@patternfly/react-icons";
import type Keycloak from "keycloak-js";
import { useTranslation } from "react-i18next";
import { environment } from "../environment";

/** Instead of the console, whose former account administrator has just lost the right to it. */
export const FormerHolder = ({ keycloak }: { keycloak: Keycloak }) => {
  const { t } = useTranslation();
  return (
    <Bullseye>
      <main>
        <EmptyState variant="lg">
          <EmptyStateHeader
            titleText={t("keysteadHandedOver")}
            headingLevel="h1"
            icon={<EmptyStateIcon icon={CheckCircleIcon} color="var(--pf-v5-global--success-color--100)" />}
          />
          <EmptyStateBody>{t("keysteadFormerHolderHint")}</EmptyStateBody>
          <EmptyStateFooter>
            <EmptyStateActions>
              <Button
                component="a"
                href={`${environment.serverBaseUrl}/realms/${encodeURIComponent(environment.realm)}/account/`}
              >
                {t("keysteadToMyAccount")}
              </Button>
            </EmptyStateActions>
            <EmptyStateActions>
              <Button variant="link" onClick={() => void keycloak.logout()}>
                {t("keysteadSignOut")}
              </Button>
            </EmptyStateActions>
          </EmptyStateFooter>
        </EmptyState>
      </main>
    </Bullseye>
  );
};
