import { useCallback } from "react";
import { useLoaded } from "../../console/list/useLoaded";
import { find } from "../establishments/MyEstablishments";
import { useKeystead } from "../rest/useKeystead";

/** Far more than one person looks after. */
const ALL = 1000;

const NONE = [] as const;

/** The establishments whose staff I look after. */
export const useOwnEstablishments = () => {
  const keystead = useKeystead();
  const mine = useLoaded(useCallback((signal: AbortSignal) => find(keystead, { max: ALL }, signal), [keystead]));
  return mine.value?.establishments ?? NONE;
};
