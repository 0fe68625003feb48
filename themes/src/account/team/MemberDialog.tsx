import { Text, TextContent } from "@patternfly/react-core";
import { type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { AccessCard } from "../../console/access/AccessCard";
import { nameOf, type SecretGiven } from "../../console/access/person";
import { StatusEnds } from "../../console/access/StatusEnds";
import { ConfirmDialog } from "../../console/form/ConfirmDialog";
import { useLoaded } from "../../console/list/useLoaded";
import { environment } from "../environment";
import type { Establishment } from "../establishments/MyEstablishments";
import { useAlerts } from "../frame/Alerts";
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

type QuestionProps = Props & {
  /** Keys of the texts: the question, the button, and what is said afterwards. */
  words: { title: string; confirm: string; done: string };
  act: () => Promise<void>;
  isDanger?: boolean;
  children: ReactNode;
};

/** Does something with somebody after a question, and says so. */
const Question = ({ member, words, act, isDanger, onClose, onDone, children }: QuestionProps) => {
  const { t } = useTranslation();
  const { addAlert } = useAlerts();
  const name = nameOf(member);
  return (
    <ConfirmDialog
      isDanger={isDanger ?? false}
      title={t(words.title, { name })}
      confirm={t(words.confirm)}
      onClose={onClose}
      onConfirm={async () => {
        await act();
        addAlert(t(words.done, { name }));
        onDone();
        onClose();
      }}
    >
      {children}
    </ConfirmDialog>
  );
};

const Unlock = (props: Props) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  return (
    <Question
      {...props}
      words={{ title: "keysteadUnlockTitle", confirm: "keysteadUnlock", done: "keysteadUnlocked" }}
      act={() => team(keystead).unlock(props.member.id)}
    >
      {t("keysteadUnlockHint")}
    </Question>
  );
};

const MakeActive = (props: Props) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  return (
    <Question
      {...props}
      words={{
        title: "keysteadStatusTitleACTIVE",
        confirm: "keysteadStatusDoACTIVE",
        done: "keysteadStatusWasACTIVE",
      }}
      act={() => team(keystead).changeStatus(props.member.id, "ACTIVE")}
    >
      {t("keysteadStatusHintACTIVE")}
    </Question>
  );
};

/** Says first what ends. */
const MakeInactive = (props: Props) => {
  const { id } = props.member;
  const { t } = useTranslation();
  const keystead = useKeystead();
  const { value } = useLoaded(useCallback((signal: AbortSignal) => team(keystead).preview(id, signal), [keystead, id]));
  return (
    <Question
      {...props}
      isDanger
      words={{
        title: "keysteadStatusTitleINACTIVE",
        confirm: "keysteadStatusDoINACTIVE",
        done: "keysteadStatusWasINACTIVE",
      }}
      act={() => team(keystead).changeStatus(id, "INACTIVE")}
    >
      <TextContent>
        <Text>{t("keysteadStatusHintINACTIVE")}</Text>
      </TextContent>
      {value && <StatusEnds preview={value} />}
    </Question>
  );
};
