import { useAccountAlerts } from "@keycloak/keycloak-account-ui";
import { Alert, List, ListItem, Text, TextContent } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { AccessCard } from "../../console/access/AccessCard";
import { nameOf, type SecretGiven } from "../../console/access/person";
import { ConfirmDialog } from "../../console/form/ConfirmDialog";
import { useLoaded } from "../../console/list/useLoaded";
import { environment } from "../environment";
import type { Establishment } from "../establishments/MyEstablishments";
import { useKeystead } from "../rest/useKeystead";
import { MemberForm } from "./MemberForm";
import { type Member, team } from "./team";

export type Deed = "edit" | "reset" | "unlock" | "status";

type Props = { member: Member; onClose: () => void; onDone: () => void };

/** Does one thing with somebody, after a question. */
export const MemberDialog = ({
  deed,
  establishments,
  ...props
}: Props & { deed: Deed; establishments: readonly Establishment[] }) => {
  switch (deed) {
    case "edit":
      return <MemberForm establishments={establishments} {...props} />;
    case "reset":
      return <Reset {...props} />;
    case "unlock":
      return <Unlock {...props} />;
    case "status":
      return props.member.status === "ACTIVE" ? <MakeInactive {...props} /> : <MakeActive {...props} />;
  }
};

/** A PIN that the server draws, on a card to hand over, or a link by mail. */
const Reset = ({ member, onClose, onDone }: Props) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const [given, setGiven] = useState<SecretGiven>();
  const name = nameOf(member);
  if (given) {
    return <AccessCard account={member} given={given} address={environment.baseUrl} onClose={onClose} />;
  }
  return (
    <ConfirmDialog
      title={t(member.kind === "PIN" ? "keysteadResetPinTitle" : "keysteadResetPasswordTitle", { name })}
      confirm={t("keysteadReset")}
      onClose={onClose}
      onConfirm={async () => {
        const answer = await team(keystead).reset(member.id);
        onDone();
        setGiven(answer);
      }}
    >
      {t("keysteadResetHint")}
    </ConfirmDialog>
  );
};

const Unlock = ({ member, onClose, onDone }: Props) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const { addAlert } = useAccountAlerts();
  const name = nameOf(member);
  return (
    <ConfirmDialog
      title={t("keysteadUnlockTitle", { name })}
      confirm={t("keysteadUnlock")}
      onClose={onClose}
      onConfirm={async () => {
        await team(keystead).unlock(member.id);
        addAlert(t("keysteadUnlocked", { name }));
        onDone();
        onClose();
      }}
    >
      {t("keysteadUnlockHint")}
    </ConfirmDialog>
  );
};

const MakeActive = ({ member, onClose, onDone }: Props) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const { addAlert } = useAccountAlerts();
  const name = nameOf(member);
  return (
    <ConfirmDialog
      title={t("keysteadStatusTitleACTIVE", { name })}
      confirm={t("keysteadStatusDoACTIVE")}
      onClose={onClose}
      onConfirm={async () => {
        await team(keystead).changeStatus(member.id, "ACTIVE");
        addAlert(t("keysteadStatusWasACTIVE", { name }));
        onDone();
        onClose();
      }}
    >
      {t("keysteadStatusHintACTIVE")}
    </ConfirmDialog>
  );
};

/** Says first what ends. */
const MakeInactive = ({ member, onClose, onDone }: Props) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const { addAlert } = useAccountAlerts();
  const name = nameOf(member);
  const { value } = useLoaded(
    useCallback((signal: AbortSignal) => team(keystead).preview(member.id, signal), [keystead, member.id]),
  );
  return (
    <ConfirmDialog
      isDanger
      title={t("keysteadStatusTitleINACTIVE", { name })}
      confirm={t("keysteadStatusDoINACTIVE")}
      onClose={onClose}
      onConfirm={async () => {
        await team(keystead).changeStatus(member.id, "INACTIVE");
        addAlert(t("keysteadStatusWasINACTIVE", { name }));
        onDone();
        onClose();
      }}
    >
      <TextContent>
        <Text>{t("keysteadStatusHintINACTIVE")}</Text>
      </TextContent>
      {value && (
        <List>
          <ListItem>{t("keysteadEndsSessions", { count: value.sessions + value.offlineSessions })}</ListItem>
          {value.applications.length > 0 && (
            <ListItem>{t("keysteadEndsIn", { applications: value.applications.join(", ") })}</ListItem>
          )}
        </List>
      )}
      {value && value.establishmentsWithoutManager.length > 0 && (
        <Alert
          isInline
          variant="warning"
          title={t("keysteadWithoutManager", { codes: value.establishmentsWithoutManager.join(", ") })}
        />
      )}
    </ConfirmDialog>
  );
};
