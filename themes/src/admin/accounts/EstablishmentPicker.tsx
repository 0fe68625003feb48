import { KeycloakSelect, SelectVariant } from "@keycloak/keycloak-ui-shared";
import { FormGroup, FormHelperText, HelperText, HelperTextItem, SelectOption } from "@patternfly/react-core";
import { useCallback, useEffect, useState } from "react";
import { useController, useFormContext, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { establishments as rest } from "../establishments/establishment";
import { ChoiceField } from "../form/ChoiceField";
import { useLoaded } from "../list/useLoaded";
import { useKeystead } from "../rest/useKeystead";
import type { AccountForm } from "./AccountForm";

const OFFERED = 20;

/** The establishments somebody may enter, searched on the server, and the default one among them. */
export const EstablishmentPicker = ({ isReadOnly }: { isReadOnly: boolean }) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState("");
  const { field, fieldState } = useController<AccountForm, "establishments">({ name: "establishments" });
  const chosen = field.value;
  const offered = useLoaded(
    useCallback(
      (signal: AbortSignal) => rest(keystead).page({ search, enabled: true }, { first: 0, max: OFFERED }, signal),
      [keystead, search],
    ),
  );
  const left = (offered.value?.total ?? 0) - OFFERED;

  const toggle = (code: string) => {
    if (code !== "") {
      field.onChange(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
    }
  };

  return (
    <>
      <FormGroup label={t("keysteadEstablishments")} fieldId="keystead-establishments">
        <KeycloakSelect
          toggleId="keystead-establishments"
          variant={SelectVariant.typeaheadMulti}
          typeAheadAriaLabel={t("keysteadSearchEstablishments")}
          placeholderText={chosen.length === 0 ? t("keysteadSearchEstablishments") : ""}
          chipGroupProps={{ numChips: 3, expandedText: t("keysteadLess"), collapsedText: t("keysteadMore") }}
          selections={chosen}
          isOpen={isOpen}
          isDisabled={isReadOnly}
          onToggle={setOpen}
          onFilter={setSearch}
          onSelect={(value) => toggle(String(value))}
          validated={fieldState.error ? "error" : "default"}
          maxHeight={300}
          footer={left > 0 ? t("keysteadMoreEstablishments", { count: left }) : undefined}
        >
          {offered.value?.rows.map(({ code, name }) => (
            <SelectOption key={code} value={code} isSelected={chosen.includes(code)} description={code}>
              {name}
            </SelectOption>
          )) ?? []}
        </KeycloakSelect>
        {fieldState.error && (
          <FormHelperText>
            <HelperText>
              <HelperTextItem variant="error">{fieldState.error.message}</HelperTextItem>
            </HelperText>
          </FormHelperText>
        )}
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
