import type { Establishment } from "../establishments/MyEstablishments";
import type { MemberChange, MemberDetails, NewMember } from "./team";

export type MemberValues = {
  firstName: string;
  lastName: string;
  email: string;
  username: string;
  group: string;
  phoneNumber: string;
  establishments: string[];
  defaultEstablishment: string;
};

/** Somebody new works where there is only one place to work. */
export const valuesOf = (
  present: MemberDetails | undefined,
  establishments: readonly Establishment[],
): MemberValues => ({
  firstName: present?.firstName ?? "",
  lastName: present?.lastName ?? "",
  email: present?.email ?? "",
  username: present?.username ?? "",
  group: present?.group ?? "",
  phoneNumber: present?.phoneNumber ?? "",
  establishments:
    present?.establishments.map(({ code }) => code) ??
    (establishments.length === 1 ? establishments.map(({ code }) => code) : []),
  defaultEstablishment: present?.defaultEstablishment ?? "",
});

const written = (phone: string) => phone.replace(/[\s./()-]/g, "");

export const newMemberOf = (values: MemberValues): NewMember => {
  const email = values.email.trim();
  const phoneNumber = written(values.phoneNumber);
  return {
    firstName: values.firstName.trim(),
    lastName: values.lastName.trim(),
    group: values.group,
    establishments: values.establishments,
    ...(values.defaultEstablishment !== "" && { defaultEstablishment: values.defaultEstablishment }),
    ...(phoneNumber !== "" && { phoneNumber }),
    ...(email === "" ? { username: values.username.trim() } : { email }),
  };
};

/** Only what was changed: of somebody who also works elsewhere the rest is not mine to send. */
export const changeOf = (present: MemberDetails, values: MemberValues): MemberChange => {
  const before = valuesOf(present, []);
  const after = {
    firstName: values.firstName.trim(),
    lastName: values.lastName.trim(),
    group: values.group,
    phoneNumber: written(values.phoneNumber),
    establishments: values.establishments,
    defaultEstablishment: values.defaultEstablishment,
  };
  return Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) =>
        String(value) !== String(before[name as keyof MemberValues]) &&
        !(name === "defaultEstablishment" && value === ""),
    ),
  );
};
