import { Button, EmptyState, EmptyStateActions, EmptyStateFooter, EmptyStateHeader } from "@patternfly/react-core";
import { EmptyStateIcon } from "@patternfly/react-core";
import { ExclamationCircleIcon } from "@patternfly/react-icons";
import { useTranslation } from "react-i18next";
import { environment } from "../environment";

/** Instead of a page that failed. */
export const Broken = () => {
  const { t } = useTranslation();
  return (
    <EmptyState>
      <EmptyStateHeader
        titleText={t("somethingWentWrong")}
        headingLevel="h1"
        icon={<EmptyStateIcon icon={ExclamationCircleIcon} />}
      />
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button onClick={() => window.location.assign(environment.baseUrl)}>{t("tryAgain")}</Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
};
