import { useRealm, ViewHeader } from "@keycloak/keycloak-admin-ui";
import { KeycloakSpinner } from "@keycloak/keycloak-ui-shared";
import { PageSection, Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router-dom";
import { Allowed } from "../access/Allowed";
import { NotLoaded } from "../../console/list/NotLoaded";
import { useLoaded } from "../../console/list/useLoaded";
import type { Permissions } from "../rest/permissions";
import { useKeystead } from "../rest/useKeystead";
import { EstablishmentSettings } from "./EstablishmentSettings";
import { establishments } from "./establishment";
import { MemberList } from "./MemberList";

export default function EstablishmentPage() {
  return (
    <Allowed to={(permissions) => permissions.viewEstablishments}>
      {(permissions) => <EstablishmentTabs permissions={permissions} />}
    </Allowed>
  );
}

const EstablishmentTabs = ({ permissions }: { permissions: Permissions }) => {
  const { t } = useTranslation();
  const { realm } = useRealm();
  const { id = "", tab = "settings" } = useParams();
  const navigate = useNavigate();
  const keystead = useKeystead();
  const { value, error, reload } = useLoaded(
    useCallback((signal: AbortSignal) => establishments(keystead).find(id, signal), [keystead, id]),
  );
  const list = `/${encodeURIComponent(realm)}/establishments`;

  if (error !== undefined) {
    return (
      <PageSection>
        <NotLoaded what={{ error, reload }} />
      </PageSection>
    );
  }
  if (!value) {
    return <KeycloakSpinner />;
  }
  return (
    <>
      <ViewHeader titleKey={value.name} noTranslate subKey={value.code} divider={false} />
      <PageSection variant="light" padding={{ default: "noPadding" }}>
        <Tabs
          activeKey={tab}
          onSelect={(_, key) => void navigate(`${list}/${id}/${key}`)}
          aria-label={t("keysteadEstablishment")}
          inset={{ default: "insetLg" }}
          mountOnEnter
          unmountOnExit
        >
          <Tab eventKey="settings" title={<TabTitleText>{t("keysteadSettings")}</TabTitleText>}>
            <EstablishmentSettings
              establishment={value}
              isReadOnly={!permissions.manageEstablishments}
              onChanged={reload}
              onDeleted={() => void navigate(list)}
            />
          </Tab>
          {permissions.viewAccounts && (
            <Tab eventKey="members" title={<TabTitleText>{t("keysteadMembers")}</TabTitleText>}>
              <MemberList
                establishment={value}
                mayManage={permissions.manageEstablishments && permissions.manageAccounts}
              />
            </Tab>
          )}
        </Tabs>
      </PageSection>
    </>
  );
};
