import type { DeviceRepresentation, SessionRepresentation } from "@keycloak/keycloak-account-ui";
import {
  Alert,
  Button,
  DataList,
  DataListAction,
  DataListCell,
  DataListItem,
  DataListItemCells,
  DataListItemRow,
  Label,
  Spinner,
} from "@patternfly/react-core";
import { DesktopIcon, MobileAltIcon } from "@patternfly/react-icons";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../console/form/ConfirmDialog";
import { useLoaded } from "../../console/list/useLoaded";
import { account } from "../rest/account";
import { useMoment } from "../useMoment";
import { ActionButton } from "./ActionButton";
import { Section } from "./Section";
import type { Security } from "./security";

type Session = SessionRepresentation & { device: DeviceRepresentation };
type Props = Pick<Security, "otherSessions"> & { onChanged: () => void };

/** Where one is signed in. */
export const SessionSection = ({ otherSessions, onChanged }: Props) => {
  const { t } = useTranslation();
  const [ending, setEnding] = useState<Session>();
  const list = useLoaded(
    useCallback(async (signal: AbortSignal) => {
      const devices = await account.devices(signal);
      return devices.flatMap((device) => device.sessions.map((session): Session => ({ ...session, device })));
    }, []),
  );
  const others = otherSessions.online + otherSessions.offline;
  return (
    <Section
      id="sessions"
      title={t("keysteadSessions")}
      actions={
        others > 0 && (
          <ActionButton action="keystead-log-out-others" variant="secondary">
            {t("keysteadLogOutOthers")}
          </ActionButton>
        )
      }
    >
      {list.error !== undefined && (
        <Alert isInline component="h3" variant="danger" title={t("keysteadSessionsNotShown")} />
      )}
      {list.loading && !list.value && <Spinner size="md" aria-label={t("keysteadLoading")} />}
      {list.value && (
        <DataList aria-label={t("keysteadSessions")} isCompact>
          {[...list.value]
            .sort((one, other) => Number(other.current) - Number(one.current) || other.lastAccess - one.lastAccess)
            .map((session) => (
              <Row key={session.id} session={session} onEnd={() => setEnding(session)} />
            ))}
        </DataList>
      )}
      {otherSessions.offline > 0 && (
        <p className="keystead-hint">{t("keysteadOffline", { count: otherSessions.offline })}</p>
      )}
      {ending && (
        <ConfirmDialog
          title={t("keysteadEndSession", { browser: browserOf(ending) })}
          confirm={t("keysteadLogOut")}
          onClose={() => setEnding(undefined)}
          onConfirm={async () => {
            await account.endSession(ending.id).catch(() => {
              throw new Error(t("keysteadSessionNotEnded"));
            });
            setEnding(undefined);
            list.reload();
            onChanged();
          }}
        >
          {t("keysteadEndSessionHint")}
        </ConfirmDialog>
      )}
    </Section>
  );
};

const browserOf = ({ browser, device }: Session) =>
  [browser, device.os === "Unknown" ? undefined : device.os].filter(Boolean).join(", ");

const Row = ({ session, onEnd }: { session: Session; onEnd: () => void }) => {
  const { t } = useTranslation();
  const { moment } = useMoment();
  const browser = browserOf(session);
  const Icon = session.device.mobile ? MobileAltIcon : DesktopIcon;
  return (
    <DataListItem aria-labelledby={`session-${session.id}`}>
      <DataListItemRow>
        <DataListItemCells
          dataListCells={[
            <DataListCell key="icon" isIcon>
              <Icon />
            </DataListCell>,
            <DataListCell key="browser" wrapModifier="breakWord">
              <strong id={`session-${session.id}`}>{browser}</strong>{" "}
              {session.current && <Label color="green">{t("keysteadThisDevice")}</Label>}
              <div className="keystead-hint">
                {[
                  session.ipAddress,
                  ...session.clients.map(({ clientName, clientId }) => nameOf(t, clientName, clientId)),
                ].join(" · ")}
              </div>
            </DataListCell>,
            <DataListCell key="dates">
              <div>{t("keysteadSignedInAt", { date: moment(session.started * 1000) })}</div>
              <div className="keystead-hint">{t("keysteadLastSeen", { date: moment(session.lastAccess * 1000) })}</div>
            </DataListCell>,
          ]}
        />
        {!session.current && (
          <DataListAction
            id={`session-actions-${session.id}`}
            aria-labelledby={`session-${session.id}`}
            aria-label={t("keysteadActions")}
          >
            <Button variant="link" onClick={onEnd} aria-label={t("keysteadLogOutFrom", { browser })}>
              {t("keysteadLogOut")}
            </Button>
          </DataListAction>
        )}
      </DataListItemRow>
    </DataListItem>
  );
};

/** Names of clients may be keys of texts, written ${…}. */
const nameOf = (t: (key: string) => string, clientName: string | undefined, clientId: string) => {
  const key = /^\$\{(.+)\}$/.exec(clientName ?? "")?.[1];
  return key ? t(key) : clientName || clientId;
};
