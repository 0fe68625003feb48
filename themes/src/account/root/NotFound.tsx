import { EmptyState, EmptyStateHeader, EmptyStateIcon, PageSection } from "@patternfly/react-core";
import { SearchIcon } from "@patternfly/react-icons";
import { useTranslation } from "react-i18next";

/** Where no page is. */
export const NotFound = () => {
  const { t } = useTranslation();
  return (
    <PageSection variant="light">
      <EmptyState>
        <EmptyStateHeader titleText={t("pageNotFound")} headingLevel="h1" icon={<EmptyStateIcon icon={SearchIcon} />} />
      </EmptyState>
    </PageSection>
  );
};
