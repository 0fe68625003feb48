import { type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Establishment, establishments } from "../establishments/establishment";
import { NotLoaded } from "../../console/list/NotLoaded";
import { useLoaded } from "../../console/list/useLoaded";
import { useKeystead } from "../rest/useKeystead";

const OFFERED = 20;

type Offered = {
  rows: Establishment[];
  /** What is to say beneath them: how many more match what was typed, or why there are none. */
  footer: ReactNode;
  onFilter: (text: string) => void;
};

/** The establishments to choose from, searched on the server: there may be 100,000. */
export const useOfferedEstablishments = (filter: { enabled?: boolean }, open: () => void): Offered => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const [search, setSearch] = useState("");
  const { enabled } = filter;
  const found = useLoaded(
    useCallback(
      (signal: AbortSignal) =>
        establishments(keystead).page({ search, enabled }, { first: 0, max: OFFERED, sort: "name" }, signal),
      [keystead, search, enabled],
    ),
  );
  const { value, error } = found;
  const left = (value?.total ?? 0) - OFFERED;

  const footer = () => {
    if (error !== undefined) {
      // A press anywhere else in the menu closes it.
      return (
        <div role="presentation" onClick={(event) => event.stopPropagation()}>
          <NotLoaded what={found} />
        </div>
      );
    }
    if (!value) {
      return t("keysteadLoading");
    }
    if (value.total === 0) {
      return t("keysteadNothingFound");
    }
    return left > 0 ? t("keysteadMoreEstablishments", { count: left }) : undefined;
  };

  return {
    rows: value?.rows ?? [],
    footer: footer(),
    // Typing opens the menu as a click does: without a mouse there is no other way to it.
    onFilter: (text) => {
      setSearch(text);
      if (text !== "") {
        open();
      }
    },
  };
};
