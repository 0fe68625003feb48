import { AlertVariant } from "@patternfly/react-core";
import { createContext, type PropsWithChildren, useCallback, useContext, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useLoaded } from "../../console/list/useLoaded";
import { inWords } from "../../console/rest/KeysteadError";
import { useAlerts } from "../frame/Alerts";
import { useKeystead } from "./useKeystead";

export type Permissions = {
  enabled: boolean;
  handOver: boolean;
  deleteAccount: boolean;
  team: boolean;
  payments: boolean;
  /** Ids of Keycloak's required actions, which a page can start. */
  actions: string[];
};

const NONE: Permissions = {
  enabled: false,
  handOver: false,
  deleteAccount: false,
  team: false,
  payments: false,
  actions: [],
};

const Context = createContext<Permissions | undefined>(undefined);

/** What may be done here; undefined until the server has said it. */
export const usePermissions = () => useContext(Context);

/** The same in a page of ours, which is drawn only where Keystead is enabled. */
export const useMyPermissions = () => useContext(Context) ?? NONE;

/** Asks once, for the menu and all pages; if there is no answer, Keycloak's own pages still work. */
export const PermissionsProvider = ({ children }: PropsWithChildren) => {
  const { t } = useTranslation();
  const { addAlert } = useAlerts();
  const keystead = useKeystead();
  const { value, error } = useLoaded(
    useCallback((signal: AbortSignal) => keystead.get<Permissions>("permissions", {}, signal), [keystead]),
  );
  useEffect(() => {
    if (error !== undefined) {
      addAlert(inWords(error, t), AlertVariant.danger);
    }
  }, [error, addAlert, t]);
  return <Context.Provider value={error === undefined ? value : NONE}>{children}</Context.Provider>;
};
