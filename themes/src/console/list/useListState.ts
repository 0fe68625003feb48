import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router-dom";

export type ListState = {
  search: string;
  first: number;
  max: number;
  sort: string;
  /** Filters of the page, by the names of our REST. */
  filter: (name: string) => string | undefined;
};

export type ListChange = Record<string, string | number | undefined>;

const ROWS = 20;

/** What a list shows, kept in the address: the back button, a reload and a link sent to somebody show the same. */
export const useListState = (defaultSort: string): [ListState, (change: ListChange) => void] => {
  const [params, setParams] = useSearchParams();

  const state = useMemo<ListState>(
    () => ({
      search: params.get("search") ?? "",
      first: Number(params.get("first") ?? 0),
      max: Number(params.get("max") ?? ROWS),
      sort: params.get("sort") ?? defaultSort,
      filter: (name) => params.get(name) ?? undefined,
    }),
    [params, defaultSort],
  );

  /** Whatever else changes, the list begins at its first row again. */
  const change = useCallback(
    (changes: ListChange) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          Object.entries({ first: undefined, ...changes }).forEach(([name, value]) =>
            value === undefined || value === "" ? after.delete(name) : after.set(name, String(value)),
          );
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );

  return [state, change];
};
