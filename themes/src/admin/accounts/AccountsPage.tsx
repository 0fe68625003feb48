import { ViewHeader } from "@keycloak/keycloak-admin-ui";
import { Drawer, DrawerContent, DrawerContentBody, PageSection } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { Allowed } from "../access/Allowed";
import { useHandOverAlert } from "../administrator/useHandOverAlert";
import { VacantSeat } from "../administrator/VacantSeat";
import type { Permissions } from "../rest/permissions";
import { AccountList } from "./AccountList";
import { AccountPanel } from "./AccountPanel";
import { useBeside } from "./useBeside";

export default function AccountsPage() {
  return (
    <>
      <ViewHeader titleKey="keysteadAccounts" subKey="keysteadAccountsHint" />
      <PageSection variant="light" padding={{ default: "noPadding" }} className="keystead-accounts">
        <Allowed to={(permissions) => permissions.viewAccounts}>
          {(permissions) => <AccountsWithPanel permissions={permissions} />}
        </Allowed>
      </PageSection>
    </>
  );
}

const AccountsWithPanel = ({ permissions }: { permissions: Permissions }) => {
  const [beside, setBeside] = useBeside();
  const [turn, setTurn] = useState(0);
  const saved = useCallback(() => setTurn((before) => before + 1), []);
  useHandOverAlert();
  return (
    <>
      {permissions.realmAdministrator && <VacantSeat onNamed={saved} />}
      <Drawer isExpanded={beside !== undefined} isInline>
        <DrawerContent
          panelContent={
            beside && (
              <AccountPanel
                key={beside === "new" ? "new" : beside.id}
                account={beside}
                permissions={permissions}
                onClose={() => setBeside(undefined)}
                onSaved={saved}
              />
            )
          }
        >
          <DrawerContentBody>
            <AccountList permissions={permissions} isNarrow={beside !== undefined} turn={turn} onOpen={setBeside} />
          </DrawerContentBody>
        </DrawerContent>
      </Drawer>
    </>
  );
};
