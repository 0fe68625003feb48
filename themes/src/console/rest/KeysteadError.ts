import type { TFunction } from "i18next";

/** What Keycloak says about one field of the user profile, with the key of its text. */
export type Fault = { field?: string; errorMessage?: string; params?: unknown[] };

type Refusal = {
  error?: string;
  errorMessage?: string;
  field?: string;
  params?: string[];
  line?: number;
  errors?: Fault[];
};

/** A refusal of our REST: its code is a message key, its field names what to correct. */
export class KeysteadError extends Error {
  readonly status: number;
  readonly code: string | undefined;
  readonly field: string | undefined;
  /** Of several fields at once, as Keycloak's own REST tells them. */
  readonly faults: Fault[];
  private readonly params: string[];
  private readonly line: number | undefined;

  constructor(status: number, refusal: Refusal) {
    super(refusal.errorMessage ?? refusal.error ?? `HTTP ${status}`);
    this.status = status;
    this.code = refusal.error;
    this.field = refusal.field;
    this.faults = refusal.errors ?? [];
    this.params = refusal.params ?? [];
    this.line = refusal.line;
  }

  /** In the language of the page; in English, as the server said it, if there is no text for the code. */
  inWords(t: TFunction): string {
    if (this.code?.endsWith("-refused") && this.params.length > 0) {
      return this.reason(t);
    }
    const key = this.status === 403 && !this.code?.startsWith("keystead-") ? "keysteadForbidden" : this.code;
    const text = key ? t(key, { defaultValue: this.message }) : this.message;
    const words = filled(text, this.params);
    return this.line === undefined
      ? words
      : `${words} ${t("keysteadAtLine", { line: this.line, field: this.field ?? "" })}`;
  }

  /** Keycloak's own reason: the key of one of its texts, which are written for two formatters, and what that names. */
  private reason(t: TFunction): string {
    const [key = "", ...named] = this.params;
    const words = named.map((name) => (name === this.field ? t(name, { defaultValue: name }) : name));
    const text = t(key, { defaultValue: this.message, skipInterpolation: true });
    return filled(text.replaceAll("''", "'"), words);
  }
}

const filled = (text: string, params: string[]) =>
  text.replace(/\{\{?(\d)\}?\}/g, (whole, index) => params[Number(index)] ?? whole);

/** What to tell about anything that was thrown. */
export const inWords = (error: unknown, t: TFunction): string => {
  if (error instanceof KeysteadError) {
    return error.inWords(t);
  }
  return error instanceof TypeError ? t("keysteadServerUnreachable") : String(error);
};
