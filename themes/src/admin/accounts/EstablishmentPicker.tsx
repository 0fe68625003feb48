import { KeycloakSelect, SelectVariant } from "@keycloak/keycloak-ui-shared";
import { FormGroup, Label, LabelGroup, SelectOption } from "@patternfly/react-core";
import { useEffect, useState } from "react";
import { useController, useFormContext, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../console/form/ChoiceField";
import { FieldRefusal } from "../../console/form/FieldRefusal";
import { leavesByTab } from "../../console/form/leavesByTab";
import type { AccountForm } from "./AccountForm";
import { useOfferedEstablishments } from "./useOfferedEstablishments";

/** The establishments somebody may enter, searched on the server, and the default one among them. */
export const EstablishmentPicker = ({ isReadOnly }: { isReadOnly: boolean }) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { field, fieldState } = useController<AccountForm, "establishments">({ name: "establishments" });
  const chosen = field.value;
  const { rows, footer, onFilter } = useOfferedEstablishments({ enabled: true }, () => setOpen(true));

  const toggle = (code: string) => {
    if (code !== "") {
      field.onChange(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
    }
  };

  return (
    <>
      <FormGroup label={t("keysteadEstablishments")} fieldId="keystead-establishments">
        {isReadOnly ? (
          <LabelGroup>
            {chosen.map((code) => (
              <Label key={code}>{code}</Label>
            ))}
          </LabelGroup>
        ) : (
          <div onKeyDownCapture={leavesByTab(() => setOpen(false))}>
            <KeycloakSelect
              toggleId="keystead-establishments"
              variant={SelectVariant.typeaheadMulti}
              typeAheadAriaLabel={t("keysteadSearchEstablishments")}
              placeholderText={chosen.length === 0 ? t("keysteadSearchEstablishments") : ""}
              chipGroupProps={{ numChips: 3, expandedText: t("keysteadLess"), collapsedText: t("keysteadMore") }}
              selections={chosen}
              isOpen={isOpen}
              onToggle={setOpen}
              onFilter={onFilter}
              onSelect={(value) => toggle(String(value))}
              validated={fieldState.error ? "error" : "default"}
              maxHeight={300}
              footer={footer}
            >
              {rows.map(({ code, name }) => (
                <SelectOption key={code} value={code} isSelected={chosen.includes(code)} description={code}>
                  {name}
                </SelectOption>
              ))}
            </KeycloakSelect>
          </div>
        )}
        <FieldRefusal error={fieldState.error} />
      </FormGroup>
      {chosen.length > 1 && <DefaultField isReadOnly={isReadOnly} />}
    </>
  );
};

/** Matters when there are several; the first one is preselected. */
const DefaultField = ({ isReadOnly }: { isReadOnly: boolean }) => {
  const { t } = useTranslation();
  const { setValue } = useFormContext<AccountForm>();
  const chosen = useWatch<AccountForm, "establishments">({ name: "establishments" });
  const present = useWatch<AccountForm, "defaultEstablishment">({ name: "defaultEstablishment" });
  const [first = ""] = chosen;
  const isAmong = chosen.includes(present);
  useEffect(() => {
    if (!isAmong) {
      setValue("defaultEstablishment", first);
    }
  }, [isAmong, first, setValue]);
  return (
    <ChoiceField<AccountForm>
      name="defaultEstablishment"
      label={t("keysteadDefaultEstablishment")}
      isDisabled={isReadOnly}
      choices={chosen.map((code) => ({ value: code, label: code }))}
    />
  );
};
