import { PageSection } from "@patternfly/react-core";
import { SearchIcon } from "@patternfly/react-icons";
import { useTranslation } from "react-i18next";
import { Instead } from "../../console/Instead";

/** Where no page is. */
export const NotFound = () => {
  const { t } = useTranslation();
  return (
    <PageSection variant="light">
      <Instead level="h1" title={t("pageNotFound")} icon={SearchIcon} />
    </PageSection>
  );
};
