import type { DeviceRepresentation } from "@keycloak/keycloak-account-ui";
import { KeysteadRest } from "../../console/rest/KeysteadRest";
import { realmUrl } from "../environment";
import { token } from "../session";

const rest = new KeysteadRest(`${realmUrl}/account`, token);

/** Keycloak's own REST about the person who is signed in. */
export const account = {
  profile: <Profile>(signal: AbortSignal) => rest.get<Profile>("", { userProfileMetadata: true }, signal),
  save: (profile: object) => rest.post<void>("", profile),
  locales: (signal: AbortSignal) => rest.get<string[]>("supportedLocales", {}, signal),
  devices: (signal: AbortSignal) => rest.get<DeviceRepresentation[]>("sessions/devices", {}, signal),
  endSession: (id: string) => rest.delete(`sessions/${encodeURIComponent(id)}`),
};
