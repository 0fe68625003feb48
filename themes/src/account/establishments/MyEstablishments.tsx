import { createContext, type PropsWithChildren, useCallback, useContext, useMemo } from "react";
import { type Loaded, useLoaded } from "../../console/list/useLoaded";
import type { KeysteadRest, Query } from "../../console/rest/KeysteadRest";
import { usePermissions } from "../rest/Permissions";
import { useKeystead } from "../rest/useKeystead";
import { keycloak } from "../session";

export type Establishment = { code: string; name: string };

type Mine = { default: string | null; current: string | null; total: number; establishments: Establishment[] };

/** Where one works in this session, and by default, and the first few that one may switch to. */
export type Overview = Mine & { currentName: string | undefined };

/** From as many on one searches, and so many are shown at first. */
export const FEW = 10;

export const find = (keystead: KeysteadRest, query: Query, signal?: AbortSignal) =>
  keystead.get<Mine>("establishments", query, signal);

const overview = async (keystead: KeysteadRest, signal: AbortSignal): Promise<Overview> => {
  const mine = await find(keystead, { max: FEW }, signal);
  const named = ({ establishments }: Mine) => establishments.find(({ code }) => code === mine.current)?.name;
  const current = mine.current ?? undefined;
  const name =
    named(mine) ?? (current && named(await find(keystead, { search: current, max: FEW }, signal))) ?? current;
  return { ...mine, currentName: name };
};

type MyEstablishments = Loaded<Overview | undefined> & {
  switchTo: (code: string) => Promise<void>;
  makeDefault: (code: string) => Promise<void>;
};

const Context = createContext<MyEstablishments | undefined>(undefined);

export const useMyEstablishments = () => useContext(Context)!;

/** The head and the page show the same, whichever of them changed it. */
export const MyEstablishmentsProvider = ({ children }: PropsWithChildren) => {
  const keystead = useKeystead();
  const enabled = usePermissions()?.enabled === true;
  const loaded = useLoaded(
    useCallback(
      (signal: AbortSignal) => (enabled ? overview(keystead, signal) : Promise.resolve(undefined)),
      [enabled, keystead],
    ),
  );
  const { reload } = loaded;
  const switchTo = useCallback(
    async (code: string) => {
      await keystead.put("establishments/current", { code });
      // The token that is out names the former one.
      await keycloak.updateToken(-1);
      reload();
    },
    [keystead, reload],
  );
  const makeDefault = useCallback(
    async (code: string) => {
      await keystead.put("establishments/default", { code });
      reload();
    },
    [keystead, reload],
  );
  const value = useMemo(() => ({ ...loaded, switchTo, makeDefault }), [loaded, switchTo, makeDefault]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
};
