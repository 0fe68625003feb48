import { Text, TextContent } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useMoment } from "../useMoment";
import { ActionButton } from "./ActionButton";
import { Section } from "./Section";
import type { Security } from "./security";

/** Password or PIN, since when, and another one. */
export const SecretSection = ({ secret: { kind, setAt } }: Pick<Security, "secret">) => {
  const { t } = useTranslation();
  const { day } = useMoment();
  const isPin = kind === "PIN";
  return (
    <Section
      id="secret"
      title={t(isPin ? "keysteadPin" : "keysteadPassword")}
      actions={
        kind !== "NONE" && (
          <ActionButton action="UPDATE_PASSWORD" variant="secondary">
            {t(isPin ? "keysteadChangePin" : "keysteadChangePassword")}
          </ActionButton>
        )
      }
    >
      <TextContent>
        <Text>
          {kind === "NONE"
            ? t("keysteadNoSecret")
            : setAt === undefined
              ? t("keysteadSecretElsewhere")
              : t("keysteadSecretSince", { date: day(setAt) })}
        </Text>
      </TextContent>
    </Section>
  );
};
