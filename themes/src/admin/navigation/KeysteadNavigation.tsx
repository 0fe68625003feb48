import { useRealm } from "@keycloak/keycloak-admin-ui";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router-dom";
import { usePermissions } from "../rest/permissions";

/** Our entries in the console's menu, for those who may see what is behind them. */
export const KeysteadNavigation = () => {
  const { permissions } = usePermissions();
  return (
    <>
      {permissions?.viewAccounts && <Entry title="keysteadAccounts" path="accounts" />}
      {permissions?.viewEstablishments && <Entry title="keysteadEstablishments" path="establishments" />}
      {permissions?.viewHealth && <Entry title="keysteadHealth" path="keystead-health" />}
    </>
  );
};

/** As Keycloak's own entries are made. */
const Entry = ({ title, path }: { title: string; path: string }) => {
  const { t } = useTranslation();
  const { realm } = useRealm();
  return (
    <li>
      <NavLink
        id={`nav-item-${path}`}
        data-testid={`nav-item-${path}`}
        to={`/${encodeURIComponent(realm)}/${path}`}
        className={({ isActive }) => `pf-v5-c-nav__link${isActive ? " pf-m-current" : ""}`}
      >
        {t(title)}
      </NavLink>
    </li>
  );
};
