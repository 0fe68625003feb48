import { ViewHeader } from "@keycloak/keycloak-admin-ui";
import { KeycloakSpinner } from "@keycloak/keycloak-ui-shared";
import { Alert, Button, Label, PageSection } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Allowed } from "../access/Allowed";
import { useLoaded } from "../../console/list/useLoaded";
import { inWords } from "../../console/rest/KeysteadError";
import { useKeystead } from "../rest/useKeystead";

type State = "OK" | "WARNING" | "ERROR";
type Check = { check: string; state: State; code?: string; message?: string; params?: string[] };
type Health = { state: State; keystead: string; keycloak: string; checks: Check[] };

const VARIANTS = { OK: "success", WARNING: "warning", ERROR: "danger" } as const;
const COLOURS = { OK: "green", WARNING: "orange", ERROR: "red" } as const;

/** Whether the realm has what Keystead needs, and what to do about what is missing. */
export default function HealthPage() {
  return (
    <>
      <ViewHeader titleKey="keysteadHealth" subKey="keysteadHealthHint" />
      <PageSection variant="light">
        <Allowed to={(permissions) => permissions.viewHealth}>{() => <HealthReport />}</Allowed>
      </PageSection>
    </>
  );
}

const HealthReport = () => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const { value, error, loading, reload } = useLoaded(
    useCallback((signal: AbortSignal) => keystead.get<Health>("health", {}, signal), [keystead]),
  );
  const again = (
    <Button variant="link" isInline isLoading={loading} onClick={reload}>
      {t("keysteadLookAgain")}
    </Button>
  );
  if (error !== undefined) {
    return <Alert isInline variant="danger" title={inWords(error, t)} actionLinks={again} />;
  }
  if (!value) {
    return <KeycloakSpinner />;
  }
  const words = ({ code, message, params = [] }: Check) =>
    code ? t(code, { what: params.join(", "), defaultValue: message }) : "";
  return (
    <>
      <Alert isInline variant={VARIANTS[value.state]} title={t(`keysteadHealth${value.state}`)} actionLinks={again}>
        {t("keysteadVersions", { keystead: value.keystead, keycloak: value.keycloak })}
      </Alert>
      <Table aria-label={t("keysteadHealth")} variant="compact">
        <Thead>
          <Tr>
            <Th>{t("keysteadCheck")}</Th>
            <Th>{t("keysteadState")}</Th>
            <Th width={60}>{t("keysteadWhatToDo")}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {value.checks.map((check) => (
            <Tr key={check.check} data-testid={`keystead-health-${check.check}`}>
              <Td dataLabel={t("keysteadCheck")}>{t(`keystead-check-${check.check}`)}</Td>
              <Td dataLabel={t("keysteadState")}>
                <Label color={COLOURS[check.state]}>{t(`keysteadState${check.state}`)}</Label>
              </Td>
              <Td dataLabel={t("keysteadWhatToDo")}>{words(check)}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </>
  );
};
