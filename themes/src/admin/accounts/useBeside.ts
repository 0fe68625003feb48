import { useCallback, useEffect, useRef } from "react";
import { useSearchParams } from "react-router-dom";
import { PERSON } from "../paths";

/** Who stands in the panel beside the list: somebody new, somebody known, or nobody. */
export type Beside = "new" | { id: string } | undefined;

/** Who stands beside the list, kept in the address; gives the focus back to what opened the panel. */
export const useBeside = (): [Beside, (next: Beside) => void] => {
  const [params, setParams] = useSearchParams();
  const opener = useRef<Element | null>(null);
  const person = params.get(PERSON) ?? undefined;
  const isOpen = person !== undefined;

  useEffect(() => {
    if (!isOpen && opener.current instanceof HTMLElement) {
      opener.current.focus();
    }
  }, [isOpen]);

  const set = useCallback(
    (next: Beside) => {
      opener.current = next === undefined ? opener.current : document.activeElement;
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          next === undefined ? after.delete(PERSON) : after.set(PERSON, next === "new" ? next : next.id);
          return after;
        },
        // The back button closes the panel, and does not open again what was closed.
        { replace: next === undefined },
      );
    },
    [setParams],
  );
  return [!isOpen || person === "new" ? person : { id: person }, set];
};
