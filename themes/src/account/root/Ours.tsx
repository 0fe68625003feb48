import { Bullseye, Spinner } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Permissions, usePermissions } from "../rest/Permissions";

type Props = {
  children: ReactNode;
  otherwise: ReactNode;
  /** Who may see it; everybody unless told. */
  isFor?: ((permissions: Permissions) => boolean) | undefined;
};

/** A page of ours, where Keystead is enabled. */
export const Ours = ({ children, otherwise, isFor = () => true }: Props) => {
  const permissions = usePermissions();
  if (!permissions) {
    return <Waiting />;
  }
  return <>{permissions.enabled && isFor(permissions) ? children : otherwise}</>;
};

export const Waiting = () => {
  const { t } = useTranslation();
  return (
    <Bullseye>
      <Spinner aria-label={t("keysteadLoading")} />
    </Bullseye>
  );
};
