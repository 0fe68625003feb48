import { Alert, Button } from "@patternfly/react-core";
import { ExternalLinkAltIcon } from "@patternfly/react-icons";
import { useTranslation } from "react-i18next";
import { environment } from "../environment";
import { ActionButton } from "./ActionButton";
import { CredentialList } from "./CredentialList";
import { Section } from "./Section";
import type { Security } from "./security";

type Props = Pick<Security, "secret" | "secondFactors"> & { onChanged: () => void };

/** Whether something is asked for beside the secret, and what. */
export const TwoFactorSection = ({ secret, secondFactors, onChanged }: Props) => {
  const { t } = useTranslation();
  const isOn = secondFactors.some(({ kind }) => kind !== "RECOVERY_CODES");
  const asked = secret.kind !== "NONE";
  return (
    <Section
      id="two-factor"
      title={t("keysteadTwoFactor")}
      actions={
        <>
          {asked && (
            <ActionButton action="CONFIGURE_TOTP" variant={isOn ? "secondary" : "primary"}>
              {t(isOn ? "keysteadAddDevice" : "keysteadEnableTwoFactor")}
            </ActionButton>
          )}
          {isOn && (
            <>
              <ActionButton action="CONFIGURE_RECOVERY_AUTHN_CODES" variant="secondary">
                {t("keysteadRecoveryCodesNew")}
              </ActionButton>
              <ActionButton action="keystead-disable-2fa" variant="danger">
                {t("keysteadDisableTwoFactor")}
              </ActionButton>
            </>
          )}
          <Button
            component="a"
            variant="link"
            isInline
            href={`${environment.serverBaseUrl}/realms/${encodeURIComponent(environment.realm)}/keystead/help/second-factor?kc_locale=${environment.locale}`}
            target="_blank"
            icon={<ExternalLinkAltIcon />}
            iconPosition="end"
          >
            {t("keysteadWhatIsTwoFactor")}
          </Button>
        </>
      }
    >
      <Alert
        isInline
        component="h3"
        data-testid="two-factor-status"
        variant={isOn ? "success" : asked ? "warning" : "info"}
        title={t(isOn ? "keysteadTwoFactorOn" : asked ? "keysteadTwoFactorOff" : "keysteadTwoFactorElsewhere")}
      >
        {asked && t(isOn ? "keysteadTwoFactorOnHint" : "keysteadTwoFactorOffHint")}
      </Alert>
      {secondFactors.length > 0 && (
        <CredentialList
          label={t("keysteadTwoFactor")}
          onChanged={onChanged}
          items={secondFactors.map((factor) => ({
            ...factor,
            name: factor.label ?? t(`keysteadFactor${factor.kind}`),
            kind: t(`keysteadFactor${factor.kind}`),
            // Recovery codes are one, however many are left; nobody names them.
            isNamed: factor.kind !== "RECOVERY_CODES",
          }))}
        />
      )}
    </Section>
  );
};
