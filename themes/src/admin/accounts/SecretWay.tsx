import { FormGroup, Radio } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

type Props = { label: string; email: string | undefined; byMail: boolean; onChange: (byMail: boolean) => void };

/** How somebody comes to a password: by a link in a mail, or from the hand of the administrator. */
export const SecretWay = ({ label, email, byMail, onChange }: Props) => {
  const { t } = useTranslation();
  return (
    <FormGroup role="radiogroup" label={label} fieldId="keystead-how">
      <Radio
        id="keystead-by-mail"
        name="keystead-how"
        label={t("keysteadByMail", { email })}
        isChecked={byMail}
        onChange={() => onChange(true)}
      />
      <Radio
        id="keystead-by-hand"
        name="keystead-how"
        label={t("keysteadByHand")}
        isChecked={!byMail}
        onChange={() => onChange(false)}
      />
    </FormGroup>
  );
};
