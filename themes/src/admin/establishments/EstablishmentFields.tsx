import { SwitchControl, TextAreaControl, TextControl } from "@keycloak/keycloak-ui-shared";
import { useTranslation } from "react-i18next";

const CODE = /^[A-Za-z0-9._-]{1,64}$/;
const NAME = 255;
const DESCRIPTION = 1024;

/** The fields of an establishment, inside a form provider; its code never changes once it is there. */
export const EstablishmentFields = ({ isNew, isReadOnly }: { isNew: boolean; isReadOnly: boolean }) => {
  const { t } = useTranslation();
  const atMost = (max: number) => ({ value: max, message: t("keysteadTooLong", { max }) });
  return (
    <>
      <TextControl
        name="code"
        label={t("keysteadCode")}
        helperText={t(isNew ? "keysteadCodeHint" : "keysteadCodeFixed")}
        isDisabled={!isNew}
        rules={
          isNew
            ? {
                required: t("keysteadRequired"),
                pattern: { value: CODE, message: t("keysteadCodeHint") },
              }
            : {}
        }
      />
      <TextControl
        name="name"
        label={t("keysteadName")}
        isDisabled={isReadOnly}
        rules={{
          required: t("keysteadRequired"),
          validate: (name: string) => name.trim() !== "" || t("keysteadRequired"),
          maxLength: atMost(NAME),
        }}
      />
      <TextAreaControl
        name="description"
        label={t("keysteadDescription")}
        isDisabled={isReadOnly}
        rules={{ maxLength: atMost(DESCRIPTION) }}
      />
      <SwitchControl
        name="enabled"
        label={t("keysteadEnabled")}
        labelIcon={t("keysteadEnabledHint")}
        labelOn={t("keysteadYes")}
        labelOff={t("keysteadNo")}
        isDisabled={isReadOnly}
      />
    </>
  );
};
