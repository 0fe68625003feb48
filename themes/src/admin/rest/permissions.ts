import { useCallback, useEffect, useState } from "react";
import type { KeysteadRest } from "../../console/rest/KeysteadRest";
import { useKeystead } from "./useKeystead";

export type Permissions = {
  enabled: boolean;
  viewEstablishments: boolean;
  manageEstablishments: boolean;
  viewAccounts: boolean;
  manageAccounts: boolean;
  accountAdministrator: boolean;
  realmAdministrator: boolean;
  viewHealth: boolean;
};

type Answer = { permissions?: Permissions; error?: unknown };

/** One question for each realm until the page is loaded again: the menu and every page want to know. */
const asked = new Map<string, Promise<Permissions>>();

const ask = (keystead: KeysteadRest): Promise<Permissions> => {
  const known = asked.get(keystead.base);
  if (known) {
    return known;
  }
  const answer = keystead.get<Permissions>("permissions");
  asked.set(keystead.base, answer);
  answer.catch(() => asked.delete(keystead.base));
  return answer;
};

/** What the caller may do in the realm shown; empty until the server has said it. */
export const usePermissions = (): Answer & { reload: () => void } => {
  const keystead = useKeystead();
  const [answer, setAnswer] = useState<Answer>({});
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => {
    let current = true;
    ask(keystead).then(
      (permissions) => current && setAnswer({ permissions }),
      (error: unknown) => current && setAnswer({ error }),
    );
    return () => {
      current = false;
      setAnswer({});
    };
  }, [keystead, turn]);
  return { ...answer, reload };
};
