import type { KeysteadRest } from "../../console/rest/KeysteadRest";

export type SecondFactor = {
  id: string;
  kind: "OTP" | "SECURITY_KEY" | "RECOVERY_CODES";
  label?: string;
  createdAt?: number;
  lastUsed?: number;
};

export type Passkey = {
  id: string;
  label?: string;
  createdAt?: number;
  lastUsed?: number;
  provider?: string;
  iconLight?: string;
  iconDark?: string;
  synced?: boolean;
};

export type SecurityEvent = {
  type: string;
  at: number;
  error?: string;
  ipAddress?: string;
  application?: string;
  credentialType?: string;
  browser?: string;
  operatingSystem?: string;
};

/** What keeps my account safe, as our REST tells it; moments are milliseconds since 1970. */
export type Security = {
  secret: { kind: "PASSWORD" | "PIN" | "NONE"; setAt?: number };
  secondFactors: SecondFactor[];
  passkeys: Passkey[];
  otherSessions: { online: number; offline: number };
  events?: SecurityEvent[];
};

export const security = (keystead: KeysteadRest) => ({
  get: (signal: AbortSignal) => keystead.get<Security>("security", {}, signal),
  rename: (id: string, label: string) => keystead.put(`security/credentials/${encodeURIComponent(id)}`, { label }),
});
