import { Alert, List, ListItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

/** What it ends when somebody is shut out. */
export type StatusPreview = {
  sessions: number;
  offlineSessions: number;
  applications: string[];
  establishmentsWithoutManager: string[];
};

/** The same in words; says nothing of sessions if `keeps` them. */
export const StatusEnds = ({ preview, keeps }: { preview: StatusPreview; keeps?: boolean }) => {
  const { t } = useTranslation();
  const { sessions, offlineSessions, applications, establishmentsWithoutManager } = preview;
  return (
    <>
      {!keeps && (
        <List>
          <ListItem>{t("keysteadEndsSessions", { count: sessions + offlineSessions })}</ListItem>
          {applications.length > 0 && (
            <ListItem>{t("keysteadEndsIn", { applications: applications.join(", ") })}</ListItem>
          )}
        </List>
      )}
      {establishmentsWithoutManager.length > 0 && (
        <Alert
          isInline
          variant="warning"
          title={t("keysteadWithoutManager", { codes: establishmentsWithoutManager.join(", ") })}
        />
      )}
    </>
  );
};
