import { useUnsaved as useUnsavedAt } from "../console/form/useUnsaved";
import { placeOf } from "./paths";

/** Asks also when somebody goes on to another person beside the list. */
export const useUnsaved = (isUnsaved: boolean) => useUnsavedAt(isUnsaved, placeOf);
