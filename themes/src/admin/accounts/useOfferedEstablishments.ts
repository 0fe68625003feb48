import { useCallback, useState } from "react";
import { type Establishment, establishments } from "../establishments/establishment";
import { useLoaded } from "../../console/list/useLoaded";
import { useKeystead } from "../rest/useKeystead";

const OFFERED = 20;

type Offered = {
  rows: Establishment[];
  /** How many more match what was typed. */
  left: number;
  onFilter: (text: string) => void;
};

/** The establishments to choose from, searched on the server: there may be 100,000. */
export const useOfferedEstablishments = (filter: { enabled?: boolean }, open: () => void): Offered => {
  const keystead = useKeystead();
  const [search, setSearch] = useState("");
  const { enabled } = filter;
  const { value } = useLoaded(
    useCallback(
      (signal: AbortSignal) =>
        establishments(keystead).page({ search, enabled }, { first: 0, max: OFFERED, sort: "name" }, signal),
      [keystead, search, enabled],
    ),
  );
  return {
    rows: value?.rows ?? [],
    left: Math.max(0, (value?.total ?? 0) - OFFERED),
    // Typing opens the menu as a click does: without a mouse there is no other way to it.
    onFilter: (text) => {
      setSearch(text);
      if (text !== "") {
        open();
      }
    },
  };
};
