import { Bullseye, Spinner } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePermissions } from "../rest/Permissions";

type Props = { children: ReactNode; otherwise: ReactNode };

/** A page of ours, where Keystead is enabled. */
export const Ours = ({ children, otherwise }: Props) => {
  const permissions = usePermissions();
  if (!permissions) {
    return <Waiting />;
  }
  return <>{permissions.enabled ? children : otherwise}</>;
};

export const Waiting = () => {
  const { t } = useTranslation();
  return (
    <Bullseye>
      <Spinner aria-label={t("keysteadLoading")} />
    </Bullseye>
  );
};
