import { Button } from "@patternfly/react-core";
import { useFormContext } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useAction } from "../action/useAction";
import { environment } from "../environment";
import { useMyPermissions } from "../rest/Permissions";
import { ProfileField } from "./ProfileField";
import { type Attribute, fieldOf, type Values } from "./profile";

const ACTION = "UPDATE_EMAIL";

/** Keycloak's name for an address that is not confirmed yet. */
export const PENDING_EMAIL = "kc.email.pending";

/** The address stays until the new one is confirmed; both are asked for where one signs in. */
export const EmailField = ({ attribute }: { attribute: Attribute }) => {
  const { t } = useTranslation();
  const start = useAction();
  const { actions } = useMyPermissions();
  const { watch } = useFormContext<Values>();
  const pending = watch(fieldOf(PENDING_EMAIL));
  const { updateEmailFeatureEnabled, updateEmailActionEnabled } = environment.features;
  const changes =
    updateEmailFeatureEnabled &&
    updateEmailActionEnabled &&
    actions.includes(ACTION) &&
    attribute.annotations?.["kc.required.action.supported"] === true;
  return (
    <ProfileField
      attribute={attribute}
      isRequired={false}
      isReadOnly
      hint={
        changes ? (
          <>
            {pending ? t("keysteadEmailPending", { email: pending }) : t("keysteadEmailStays")}{" "}
            <Button variant="link" isInline onClick={() => start(ACTION)}>
              {t("keysteadChangeEmail")}
            </Button>
          </>
        ) : (
          t("keysteadEmailByAdministrator")
        )
      }
    />
  );
};
