import { Stack, StackItem, Text, TextContent } from "@patternfly/react-core";
import { useCallback, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router-dom";
import { NotLoaded } from "../../console/list/NotLoaded";
import { useLoaded } from "../../console/list/useLoaded";
import { Page } from "../frame/Page";
import { useMyPermissions } from "../rest/Permissions";
import { useKeystead } from "../rest/useKeystead";
import { Waiting } from "../root/Ours";
import { ActionButton } from "./ActionButton";
import { Events } from "./Events";
import { PasskeySection } from "./PasskeySection";
import { SecretSection } from "./SecretSection";
import { Section } from "./Section";
import { type Security, security } from "./security";
import { SessionSection } from "./SessionSection";
import { TwoFactorSection } from "./TwoFactorSection";

/** All that keeps one's account safe. */
const SecurityPage = () => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const mine = useLoaded(useCallback((signal: AbortSignal) => security(keystead).get(signal), [keystead]));
  return (
    <Page title={t("keysteadSecurity")} description={t("keysteadSecurityHint")}>
      <NotLoaded what={mine} />
      {mine.value ? <Sections mine={mine.value} onChanged={mine.reload} /> : mine.loading && <Waiting />}
    </Page>
  );
};

const Sections = ({ mine, onChanged }: { mine: Security; onChanged: () => void }) => {
  const { hash } = useLocation();
  // The browser looked for it before it was there.
  useEffect(() => document.getElementById(hash.slice(1))?.scrollIntoView(), [hash]);
  return (
    <Stack hasGutter>
      <StackItem>
        <SecretSection secret={mine.secret} />
      </StackItem>
      <StackItem>
        <TwoFactorSection secret={mine.secret} secondFactors={mine.secondFactors} onChanged={onChanged} />
      </StackItem>
      <StackItem>
        <PasskeySection passkeys={mine.passkeys} onChanged={onChanged} />
      </StackItem>
      <StackItem>
        <SessionSection otherSessions={mine.otherSessions} onChanged={onChanged} />
      </StackItem>
      {mine.events && (
        <StackItem>
          <Events events={mine.events} />
        </StackItem>
      )}
      <DeleteSection />
    </Stack>
  );
};

const DeleteSection = () => {
  const { t } = useTranslation();
  const { deleteAccount } = useMyPermissions();
  return deleteAccount ? (
    <StackItem>
      <Section
        id="delete"
        title={t("keysteadDeleteAccount")}
        actions={
          <ActionButton action="keystead-delete-account" variant="danger">
            {t("keysteadDeleteAccount")}
          </ActionButton>
        }
      >
        <TextContent>
          <Text>{t("keysteadDeleteAccountHint")}</Text>
        </TextContent>
      </Section>
    </StackItem>
  ) : null;
};

export default SecurityPage;
