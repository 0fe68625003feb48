import { Label, Text, TextContent } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { environment } from "../environment";
import { ActionButton } from "./ActionButton";
import { CredentialList } from "./CredentialList";
import { Section } from "./Section";
import type { Passkey, Security } from "./security";

type Props = Pick<Security, "passkeys"> & { onChanged: () => void };

/** What opens the account instead of the secret. */
export const PasskeySection = ({ passkeys, onChanged }: Props) => {
  const { t } = useTranslation();
  return (
    <Section
      id="passkeys"
      title={t("keysteadPasskeys")}
      actions={
        <ActionButton action="keystead-add-passkey" variant="secondary">
          {t("keysteadAddPasskey")}
        </ActionButton>
      }
    >
      <TextContent>
        <Text>{t(passkeys.length === 0 ? "keysteadNoPasskeys" : "keysteadPasskeysHint")}</Text>
      </TextContent>
      {passkeys.length > 0 && (
        <CredentialList
          label={t("keysteadPasskeys")}
          onChanged={onChanged}
          items={passkeys.map((passkey) => ({
            ...passkey,
            name: passkey.label ?? t("keysteadPasskey"),
            kind: passkey.provider,
            icon: <Icon passkey={passkey} />,
            isNamed: true,
            badge: passkey.synced !== undefined && (
              <Label isCompact>{t(passkey.synced ? "keysteadSynced" : "keysteadBound")}</Label>
            ),
          }))}
        />
      )}
    </Section>
  );
};

const Icon = ({ passkey: { iconLight, iconDark } }: { passkey: Passkey }) => {
  const icon = iconLight ?? iconDark;
  const address = (file: string) => `${environment.resourceUrl}/passkeys/${file}`;
  return icon ? (
    <picture>
      {environment.darkMode && iconDark && <source srcSet={address(iconDark)} media="(prefers-color-scheme: dark)" />}
      <img src={address(icon)} alt="" width="32" height="32" />
    </picture>
  ) : undefined;
};
