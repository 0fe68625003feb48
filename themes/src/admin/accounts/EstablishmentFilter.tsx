import { KeycloakSelect, SelectVariant } from "@keycloak/keycloak-ui-shared";
import { SelectOption } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOfferedEstablishments } from "./useOfferedEstablishments";

type Props = { value: string; onChange: (code: string) => void };

/** Only the people of one establishment, or of any. */
export const EstablishmentFilter = ({ value, onChange }: Props) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { rows, left, onFilter } = useOfferedEstablishments({}, () => setOpen(true));
  return (
    <KeycloakSelect
      variant={SelectVariant.typeahead}
      className="keystead-establishment-filter"
      typeAheadAriaLabel={t("keysteadAnyEstablishment")}
      placeholderText={t("keysteadAnyEstablishment")}
      selections={value}
      isOpen={isOpen}
      onToggle={setOpen}
      onFilter={onFilter}
      onSelect={(code) => {
        onChange(String(code));
        setOpen(false);
      }}
      maxHeight={300}
      footer={left > 0 ? t("keysteadMoreEstablishments", { count: left }) : undefined}
    >
      {[
        <SelectOption key="" value="">
          {t("keysteadAnyEstablishment")}
        </SelectOption>,
        ...rows.map(({ code, name }) => (
          <SelectOption key={code} value={code} isSelected={code === value} description={code}>
            {name}
          </SelectOption>
        )),
      ]}
    </KeycloakSelect>
  );
};
