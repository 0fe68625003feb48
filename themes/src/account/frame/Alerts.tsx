import { Alert, AlertActionCloseButton, AlertGroup, AlertVariant } from "@patternfly/react-core";
import { createContext, type PropsWithChildren, useCallback, useContext, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

type AddAlert = (title: string, variant?: AlertVariant) => void;
type Told = { id: number; title: string; variant: AlertVariant };

/** Milliseconds, as on Keycloak's pages. */
const SHOWN = 8000;

const Context = createContext<{ addAlert: AddAlert } | undefined>(undefined);

/** Says something in the corner of the page. */
export const useAlerts = () => useContext(Context)!;

export const AlertsProvider = ({ children }: PropsWithChildren) => {
  const { t } = useTranslation();
  const [alerts, setAlerts] = useState<Told[]>([]);
  const last = useRef(0);
  const addAlert = useCallback<AddAlert>((title, variant = AlertVariant.success) => {
    const id = ++last.current;
    setAlerts((others) => [{ id, title, variant }, ...others]);
  }, []);
  const remove = (gone: number) => setAlerts((all) => all.filter(({ id }) => id !== gone));
  const value = useMemo(() => ({ addAlert }), [addAlert]);
  return (
    <Context.Provider value={value}>
      <AlertGroup isToast isLiveRegion>
        {alerts.map(({ id, title, variant }) => (
          <Alert
            key={id}
            component="p"
            variant={variant}
            variantLabel=""
            title={title}
            timeout={SHOWN}
            onTimeout={() => remove(id)}
            actionClose={<AlertActionCloseButton aria-label={t("keysteadClose")} onClose={() => remove(id)} />}
          />
        ))}
      </AlertGroup>
      {children}
    </Context.Provider>
  );
};
