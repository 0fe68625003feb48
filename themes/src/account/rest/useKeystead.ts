import { KeysteadRest } from "../../console/rest/KeysteadRest";
import { realmUrl } from "../environment";
import { token } from "../session";

const keystead = new KeysteadRest(`${realmUrl}/keystead/me`, token);

/** Our REST about the person who is signed in. */
export const useKeystead = (): KeysteadRest => keystead;
