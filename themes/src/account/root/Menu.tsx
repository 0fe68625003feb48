import type { Feature } from "@keycloak/keycloak-account-ui";
import { Nav, NavExpandable, NavItem, NavList, PageSidebar, PageSidebarBody } from "@patternfly/react-core";
import type { MouseEvent as ReactMouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { matchPath, useHref, useLinkClickHandler, useLocation } from "react-router-dom";
import { useAction } from "../action/useAction";
import { environment, toPage } from "../environment";
import { PATHS } from "../paths";
import { type Permissions, usePermissions } from "../rest/Permissions";

type Entry = { label: string; path: string; feature?: keyof Feature; permission?: "team" | "payments" };
type Group = { label: string; children: Entry[] };

const LINKED: Entry = { label: "linkedAccounts", path: PATHS.linkedAccounts, feature: "isLinkedAccountsEnabled" };

const REST: Entry[] = [
  { label: "applications", path: PATHS.applications, feature: "isViewApplicationsEnabled" },
  { label: "verifiableCredentials", path: PATHS.verifiableCredentials, feature: "isOid4VciEnabled" },
  { label: "groups", path: PATHS.groups, feature: "isViewGroupsEnabled" },
  { label: "organizations", path: PATHS.organizations, feature: "isViewOrganizationsEnabled" },
  { label: "resources", path: PATHS.resources, feature: "isMyResourcesEnabled" },
];

/** As Keycloak has it. */
const KEYCLOAKS: (Entry | Group)[] = [
  { label: "personalInfo", path: PATHS.personalInfo },
  {
    label: "accountSecurity",
    children: [
      { label: "signingIn", path: PATHS.signingIn },
      { label: "deviceActivity", path: PATHS.deviceActivity },
      LINKED,
    ],
  },
  ...REST,
];

const OURS: Entry[] = [
  { label: "personalInfo", path: PATHS.personalInfo },
  { label: "keysteadSecurity", path: PATHS.security },
  { label: "keysteadPaymentMethods", path: PATHS.paymentMethods, permission: "payments" },
  { label: "keysteadEstablishments", path: PATHS.establishments },
  { label: "keysteadTeam", path: PATHS.team, permission: "team" },
  LINKED,
  ...REST,
];

/** The pages that this person can open, and the way to hand over for whoever can. */
export const Menu = ({ isOpen }: { isOpen: boolean }) => {
  const { t } = useTranslation();
  const permissions = usePermissions();
  const entries = permissions?.enabled === false ? KEYCLOAKS : OURS;
  return (
    <PageSidebar isSidebarOpen={isOpen}>
      <PageSidebarBody>
        {permissions && (
          <Nav aria-label={t("navigation")}>
            <NavList>
              {entries.map((entry) =>
                "children" in entry ? (
                  <GroupOfEntries key={entry.label} group={entry} permissions={permissions} />
                ) : (
                  isVisible(entry, permissions) && <Page key={entry.path} entry={entry} />
                ),
              )}
              {permissions.handOver && <HandOver />}
            </NavList>
          </Nav>
        )}
      </PageSidebarBody>
    </PageSidebar>
  );
};

const isVisible = ({ feature, permission }: Entry, permissions: Permissions) =>
  (feature === undefined || environment.features[feature]) && (permission === undefined || permissions[permission]);

const GroupOfEntries = ({ group, permissions }: { group: Group; permissions: Permissions }) => {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const isActive = group.children.some(({ path }) => matchPath(toPage(path), pathname));
  return (
    <NavExpandable title={t(group.label)} isActive={isActive} isExpanded={isActive}>
      {group.children
        .filter((entry) => isVisible(entry, permissions))
        .map((entry) => (
          <Page key={entry.path} entry={entry} />
        ))}
    </NavExpandable>
  );
};

const Page = ({ entry: { label, path } }: { entry: Entry }) => {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  // An application that somebody came from stays known from page to page.
  const address = toPage(path) + window.location.search;
  const follow = useLinkClickHandler(address);
  return (
    <NavItem
      data-testid={path === "" ? "personal-info" : path}
      to={useHref(address)}
      isActive={matchPath(toPage(path), pathname) !== null}
      onClick={(event) => follow(event as unknown as ReactMouseEvent<HTMLAnchorElement>)}
    >
      {t(label)}
    </NavItem>
  );
};

/** Not a page of the console: one proves who one is, and chooses the successor, where one signs in. */
const HandOver = () => {
  const { t } = useTranslation();
  const start = useAction();
  return (
    <NavItem component="button" data-testid="hand-over" onClick={() => start("keystead-hand-over")}>
      {t("keysteadHandOver")}
    </NavItem>
  );
};
