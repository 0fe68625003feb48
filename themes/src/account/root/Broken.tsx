import { Button } from "@patternfly/react-core";
import { ExclamationCircleIcon } from "@patternfly/react-icons";
import { useTranslation } from "react-i18next";
import { Instead } from "../../console/Instead";
import { environment } from "../environment";

/** Instead of a page that failed. */
export const Broken = () => {
  const { t } = useTranslation();
  return (
    <Instead level="h1" title={t("somethingWentWrong")} icon={ExclamationCircleIcon}>
      <Button onClick={() => window.location.assign(environment.baseUrl)}>{t("tryAgain")}</Button>
    </Instead>
  );
};
