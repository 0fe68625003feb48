import { useRealm } from "@keycloak/keycloak-admin-ui";
import type { ComponentProps } from "react";
import { AccessCard as Card } from "../../console/access/AccessCard";
import { environment } from "../environment";

/** The card for somebody of the realm shown. */
export const AccessCard = (props: Omit<ComponentProps<typeof Card>, "address">) => {
  const { realm } = useRealm();
  return <Card {...props} address={`${environment.serverBaseUrl}/realms/${encodeURIComponent(realm)}/account`} />;
};
