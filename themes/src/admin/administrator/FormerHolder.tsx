import { Bullseye, Button, EmptyStateActions } from "@patternfly/react-core";
import { CheckCircleIcon } from "@patternfly/react-icons";
import type Keycloak from "keycloak-js";
import { useTranslation } from "react-i18next";
import { Instead } from "../../console/Instead";
import { environment } from "../environment";

/** Instead of the console, whose former account administrator has just lost the right to it. */
export const FormerHolder = ({ keycloak }: { keycloak: Keycloak }) => {
  const { t } = useTranslation();
  return (
    <Bullseye>
      <main>
        <Instead
          variant="lg"
          level="h1"
          title={t("keysteadHandedOver")}
          icon={CheckCircleIcon}
          color="var(--pf-v5-global--success-color--100)"
          body={t("keysteadFormerHolderHint")}
        >
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
        </Instead>
      </main>
    </Bullseye>
  );
};
