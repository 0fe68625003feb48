import { KeycloakSpinner } from "@keycloak/keycloak-ui-shared";
import { Button } from "@patternfly/react-core";
import { ExclamationCircleIcon, LockIcon } from "@patternfly/react-icons";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Instead } from "../../console/Instead";
import { inWords } from "../../console/rest/KeysteadError";
import { type Permissions, usePermissions } from "../rest/permissions";

type Props = {
  to: (permissions: Permissions) => boolean;
  children: (permissions: Permissions) => ReactNode;
};

/** Shows a page to those who may see it, and to everybody else why not. */
export const Allowed = ({ to, children }: Props) => {
  const { t } = useTranslation();
  const { permissions, error, reload } = usePermissions();
  if (error !== undefined) {
    return (
      <Instead title={t("keysteadPageNotShown")} body={inWords(error, t)} icon={ExclamationCircleIcon}>
        <Button onClick={reload}>{t("keysteadTryAgain")}</Button>
      </Instead>
    );
  }
  if (!permissions) {
    return <KeycloakSpinner />;
  }
  if (!permissions.enabled) {
    return <Instead title={t("keysteadNotEnabled")} body={t("keysteadNotEnabledHint")} icon={LockIcon} />;
  }
  return to(permissions) ? (
    children(permissions)
  ) : (
    <Instead title={t("keysteadForbidden")} body={t("keysteadForbiddenHint")} icon={LockIcon} />
  );
};
