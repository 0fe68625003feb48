import { Checkbox, FormGroup, SearchInput } from "@patternfly/react-core";
import { useEffect, useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../console/form/ChoiceField";
import { FieldRefusal } from "../../console/form/FieldRefusal";
import { type Establishment, FEW } from "../establishments/MyEstablishments";
import type { MemberValues } from "./memberValues";

type Props = {
  establishments: readonly Establishment[];
  /** Whether one must be chosen. */
  isRequired: boolean;
};

/** In which of mine somebody works, and which is opened first. */
export const EstablishmentBoxes = ({ establishments, isRequired }: Props) => {
  const { t } = useTranslation();
  const [search, setSearch] = useState("");
  const { field, fieldState } = useController<MemberValues, "establishments">({ name: "establishments" });
  const chosen = field.value;
  const wanted = search.trim().toLocaleLowerCase();
  const offered = establishments.filter(({ code, name }) => `${code} ${name}`.toLocaleLowerCase().includes(wanted));
  return (
    <>
      <FormGroup
        role="group"
        label={t("keysteadEstablishments")}
        fieldId="keystead-establishments"
        isRequired={isRequired}
      >
        <FieldRefusal error={fieldState.error} />
        {establishments.length >= FEW && (
          <SearchInput
            value={search}
            aria-label={t("keysteadSearchEstablishments")}
            placeholder={t("keysteadSearchEstablishments")}
            onChange={(_, text) => setSearch(text)}
            onClear={() => setSearch("")}
          />
        )}
        <div
          className="keystead-boxes"
          // A checkbox of PatternFly does not give its input away.
          ref={(boxes) => field.ref(boxes && { focus: () => boxes.querySelector("input")?.focus() })}
        >
          {offered.map(({ code, name }) => (
            <Checkbox
              key={code}
              id={`keystead-at-${code}`}
              label={name}
              description={code}
              isChecked={chosen.includes(code)}
              onChange={(_, isChosen) =>
                field.onChange(isChosen ? [...chosen, code] : chosen.filter((one) => one !== code))
              }
            />
          ))}
        </div>
      </FormGroup>
      {chosen.length > 1 && <Default chosen={chosen} establishments={establishments} />}
    </>
  );
};

type DefaultProps = { chosen: string[]; establishments: readonly Establishment[] };

/** Matters when there are several; it stays what it was, elsewhere too, unless one is chosen. */
const Default = ({ chosen, establishments }: DefaultProps) => {
  const { t } = useTranslation();
  const { setValue, watch } = useFormContext<MemberValues>();
  const isAmong = chosen.includes(watch("defaultEstablishment"));
  useEffect(() => {
    if (!isAmong) {
      setValue("defaultEstablishment", "");
    }
  }, [isAmong, setValue]);
  return (
    <ChoiceField<MemberValues>
      name="defaultEstablishment"
      label={t("keysteadDefaultEstablishment")}
      choices={[
        { value: "", label: t("keysteadChoose") },
        ...establishments
          .filter(({ code }) => chosen.includes(code))
          .map(({ code, name }) => ({ value: code, label: name })),
      ]}
    />
  );
};
