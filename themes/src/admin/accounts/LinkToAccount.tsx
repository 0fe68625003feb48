import { useRealm } from "@keycloak/keycloak-admin-ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { toAccount } from "../paths";
import { usePermissions } from "../rest/permissions";

/** On Keycloak's own page of a user: the way to his card, where his establishments are. */
export const LinkToAccount = ({ userId }: { userId: string }) => {
  const { t } = useTranslation();
  const { realm } = useRealm();
  const { permissions } = usePermissions();
  return permissions?.viewAccounts ? (
    <Link to={toAccount(realm, userId)} data-testid="keystead-link-to-account">
      {t("keysteadLinkToAccount")}
    </Link>
  ) : null;
};
