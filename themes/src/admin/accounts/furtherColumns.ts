import { useCallback, useState } from "react";

/** Columns that one can do without, in their order; which of them somebody wants, his browser remembers. */
export const FURTHER_COLUMNS = ["group", "establishments", "kind", "language", "createdAt", "lastLogin"] as const;

export type FurtherColumn = (typeof FURTHER_COLUMNS)[number];

const KEY = "keystead-account-columns";
const DEFAULT: FurtherColumn[] = ["group", "establishments", "lastLogin"];

const remembered = (): FurtherColumn[] => {
  const names = localStorage.getItem(KEY)?.split(",");
  return names ? FURTHER_COLUMNS.filter((column) => names.includes(column)) : DEFAULT;
};

export const useFurtherColumns = (): [FurtherColumn[], (columns: FurtherColumn[]) => void] => {
  const [shown, setShown] = useState(remembered);
  const change = useCallback((columns: FurtherColumn[]) => {
    localStorage.setItem(KEY, columns.join(","));
    setShown(columns);
  }, []);
  return [shown, change];
};
