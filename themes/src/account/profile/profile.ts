import type { TFunction } from "i18next";
import type { Fault } from "../../console/rest/KeysteadError";
import type { KeysteadRest } from "../../console/rest/KeysteadRest";

export type Option = { code: string; name: string };

export type ContactField = { name: string; shown: boolean; required: boolean; example?: string; options?: Option[] };

export type Lock = { name: string; reference?: string; date?: string };

/** Which contact data somebody has, by his country and that of the company. */
export type Contact = {
  country?: string;
  countries: Option[];
  fields: ContactField[];
  locked: Lock[];
  canAskForChange: boolean;
  canChangeEmail: boolean;
  /** Asked for, and not confirmed yet. */
  pendingEmail?: string;
};

export type ChangeRequest = { field: string; value: string; message?: string };

export const contact = (keystead: KeysteadRest) => ({
  of: (country: string | undefined, signal: AbortSignal) => keystead.get<Contact>("contact", { country }, signal),
  askForChange: (request: ChangeRequest) => keystead.post<void>("change-requests", request),
});

/** A field as Keycloak's user profile describes it. */
export type Attribute = {
  name: string;
  displayName?: string;
  required: boolean;
  readOnly: boolean;
  group?: string;
  multivalued?: boolean;
  annotations?: Record<string, unknown>;
  validators?: { options?: { options?: string[] } };
};

export type Group = { name: string; displayHeader?: string; displayDescription?: string };

/** What Keycloak's account REST tells, and takes, about somebody. */
export type Profile = {
  username?: string;
  firstName?: string;
  lastName?: string;
  email?: string;
  attributes?: Record<string, string[]>;
  userProfileMetadata: { attributes: Attribute[]; groups?: Group[] };
};

const ROOT = ["username", "firstName", "lastName", "email"] as const;
type Root = (typeof ROOT)[number];
const isRoot = (name: string): name is Root => ROOT.includes(name as Root);

export type Values = Record<string, string>;

/** A dot in a name would be a path to the form. */
export const fieldOf = (name: string) => name.replaceAll(".", "·");

export const valuesOf = (profile: Profile): Values =>
  Object.fromEntries(
    profile.userProfileMetadata.attributes.map(({ name }) => [
      fieldOf(name),
      (isRoot(name) ? profile[name] : profile.attributes?.[name]?.join("\n")) ?? "",
    ]),
  );

/** As the server keeps them, whatever people write between digits and letters. */
const WRITTEN: Record<string, (value: string) => string> = {
  phoneNumber: (value) => value.replace(/[\s./()-]/g, ""),
  vatNumber: (value) => value.replace(/[\s.]/g, "").toUpperCase(),
};

/** What to save: all fields, and nothing in those that the country does not have. */
export const profileOf = (
  profile: Profile,
  values: Values,
  hidden: Set<string>,
): Omit<Profile, "userProfileMetadata"> => {
  const valueOf = (name: string) => {
    const value = hidden.has(name) ? "" : (values[fieldOf(name)] ?? "").trim();
    return WRITTEN[name]?.(value) ?? value;
  };
  const names = profile.userProfileMetadata.attributes.map(({ name }) => name);
  return {
    ...Object.fromEntries(names.filter(isRoot).map((name) => [name, valueOf(name)])),
    attributes: Object.fromEntries(
      names
        .filter((name) => !isRoot(name))
        .map((name) => [
          name,
          valueOf(name)
            .split("\n")
            .filter((line) => line !== ""),
        ]),
    ),
  };
};

/** Names and refusals may be keys of texts, written ${…}. */
export const worded = (t: TFunction, text: string | undefined, params: Record<string, unknown> = {}) => {
  const key = /^\$\{(.+)\}$/.exec(text ?? "")?.[1] ?? text ?? "";
  return t(key, { ...params, defaultValue: key });
};

/** A refusal in words; it may name a field by its key. */
export const wordsOf = (t: TFunction, { errorMessage, params = [] }: Fault) =>
  worded(
    t,
    errorMessage,
    Object.fromEntries(params.map((param, index) => [index, typeof param === "string" ? worded(t, param) : param])),
  );

/** How the page calls a field; Keycloak's own has no name of its language. */
export const labelOf = (t: TFunction, { name, displayName }: Attribute) =>
  name === "locale" ? t("keysteadLanguage") : worded(t, displayName ?? name);
