import { Button } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useAction } from "../action/useAction";
import { ProfileField } from "./ProfileField";
import { type Attribute, type Contact } from "./profile";

const ACTION = "UPDATE_EMAIL";

/** Keycloak's name for an address that is not confirmed yet. */
export const PENDING_EMAIL = "kc.email.pending";

type Props = { attribute: Attribute; contact: Contact };

/** The address stays until the new one is confirmed; both are asked for where one signs in. */
export const EmailField = ({ attribute, contact: { canChangeEmail, pendingEmail } }: Props) => {
  const { t } = useTranslation();
  const start = useAction();
  return (
    <ProfileField
      attribute={attribute}
      isRequired={false}
      isReadOnly
      hint={
        canChangeEmail ? (
          <>
            {pendingEmail ? t("keysteadEmailPending", { email: pendingEmail }) : t("keysteadEmailStays")}{" "}
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
