import { ViewHeader } from "@keycloak/keycloak-admin-ui";
import { PageSection } from "@patternfly/react-core";
import { Allowed } from "../access/Allowed";
import { EstablishmentList } from "./EstablishmentList";

export default function EstablishmentsPage() {
  return (
    <>
      <ViewHeader titleKey="keysteadEstablishments" subKey="keysteadEstablishmentsHint" />
      <PageSection variant="light" padding={{ default: "noPadding" }}>
        <Allowed to={(permissions) => permissions.viewEstablishments}>
          {(permissions) => <EstablishmentList permissions={permissions} />}
        </Allowed>
      </PageSection>
    </>
  );
}
