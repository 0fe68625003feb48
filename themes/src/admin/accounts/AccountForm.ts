import type { Account, AccountChange, UserGroup } from "./account";

/** What the form beside the list holds; an empty text is nothing. */
export type AccountForm = {
  firstName: string;
  lastName: string;
  email: string;
  username: string;
  group: string;
  locale: string;
  jobTitle: string;
  gender: string;
  employee: "" | "true" | "false";
  phoneNumber: string;
  establishments: string[];
  defaultEstablishment: string;
  /** Of somebody new only: a password or PIN that is handed over. */
  secret: string;
};

/** Fields that our REST calls otherwise. */
export const REST_NAMES = { default: "defaultEstablishment", "credential.value": "secret" } as const;

export const EMPTY: AccountForm = {
  firstName: "",
  lastName: "",
  email: "",
  username: "",
  group: "",
  locale: "",
  jobTitle: "",
  gender: "",
  employee: "",
  phoneNumber: "",
  establishments: [],
  defaultEstablishment: "",
  secret: "",
};

export const formOf = (account: Account): AccountForm => ({
  firstName: account.firstName ?? "",
  lastName: account.lastName ?? "",
  email: account.email ?? "",
  username: account.username,
  group: account.group ?? "",
  locale: account.locale ?? "",
  jobTitle: account.jobTitle ?? "",
  gender: account.gender ?? "",
  phoneNumber: account.phoneNumber ?? "",
  establishments: account.establishments,
  defaultEstablishment: account.defaultEstablishment ?? "",
  secret: "",
  employee: account.employee === undefined ? "" : account.employee ? "true" : "false",
});

/** What our REST takes for it: establishments only from those who may give them. */
export const changeOf = (form: AccountForm, givesEstablishments: boolean): AccountChange => {
  const { email, username, secret, employee, establishments, defaultEstablishment, ...texts } = form;
  return {
    ...texts,
    ...(employee !== "" && { employee: employee === "true" }),
    ...(givesEstablishments && {
      establishments,
      ...(defaultEstablishment !== "" && { defaultEstablishment }),
    }),
  };
};

/** Whether somebody typed or chose anything; a secret is drawn by the page itself. */
export const hasInput = (dirty: Partial<Record<keyof AccountForm, unknown>>) =>
  Object.keys(dirty).some((name) => name !== "secret");

export const groupNamed = (groups: UserGroup[], name: string) => groups.find((group) => group.name === name);
