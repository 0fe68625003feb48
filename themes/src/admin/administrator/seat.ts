import type { KeysteadRest } from "../../console/rest/KeysteadRest";

/** Who is account administrator, as our REST says it. */
export type Seat = {
  vacant: boolean;
  reason?: "NEVER_NAMED" | "HOLDER_GONE";
  userId?: string;
  username?: string;
  firstName?: string;
  lastName?: string;
};

export type Appointment = { userId: string; formerHolderGroup?: string; expectedHolder?: string };

/** The calls about the account administrator. */
export const seat = (keystead: KeysteadRest) => ({
  find: (signal: AbortSignal) => keystead.get<Seat>("admin-seat", {}, signal),
  appoint: (wanted: Appointment) => keystead.put("admin-seat", wanted),
});
