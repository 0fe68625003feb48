import { KeycloakSelect, SelectVariant } from "@keycloak/keycloak-ui-shared";
import { SelectOption } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Establishment } from "../establishments/establishment";
import { leavesByTab } from "../../console/form/leavesByTab";
import { useOfferedEstablishments } from "./useOfferedEstablishments";

type Props = {
  /** A code, or nothing. */
  value: string;
  label: string;
  /** What stands for no choice, if that is one. */
  none?: string;
  onChange: (code: string, establishment: Establishment | undefined) => void;
};

/** One establishment, searched on the server while one types. */
export const EstablishmentSelect = ({ value, label, none, onChange }: Props) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { rows, footer, onFilter } = useOfferedEstablishments({}, () => setOpen(true));
  const options = rows.map(({ code, name }) => (
    <SelectOption key={code} value={code} isSelected={code === value} description={code}>
      {name}
    </SelectOption>
  ));
  return (
    <div onKeyDownCapture={leavesByTab(() => setOpen(false))}>
      <KeycloakSelect
        variant={SelectVariant.typeahead}
        className="keystead-establishment-select"
        typeAheadAriaLabel={label}
        placeholderText={label}
        selections={value}
        isOpen={isOpen}
        onToggle={setOpen}
        onFilter={onFilter}
        onSelect={(code) => {
          onChange(
            String(code),
            rows.find((row) => row.code === code),
          );
          setOpen(false);
        }}
        maxHeight={300}
        footer={footer}
      >
        {none === undefined
          ? options
          : [
              <SelectOption key="" value="">
                {none}
              </SelectOption>,
              ...options,
            ]}
      </KeycloakSelect>
    </div>
  );
};
