import { ExpandableSection } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMoment } from "../useMoment";
import type { SecurityEvent } from "./security";

/** What happened to the account lately, so that its owner notices what was not he. */
export const Events = ({ events }: { events: SecurityEvent[] }) => {
  const { t } = useTranslation();
  const { moment } = useMoment();
  const [open, setOpen] = useState(false);
  return (
    <ExpandableSection
      toggleText={t("keysteadEvents")}
      isExpanded={open}
      onToggle={(_, isOpen) => setOpen(isOpen)}
      data-testid="events"
    >
      <Table aria-label={t("keysteadEvents")} variant="compact">
        <Thead>
          <Tr>
            <Th>{t("keysteadWhen")}</Th>
            <Th>{t("keysteadWhat")}</Th>
            <Th>{t("keysteadWhere")}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {events.map((event, index) => (
            <Tr key={index}>
              <Td dataLabel={t("keysteadWhen")}>{moment(event.at)}</Td>
              <Td dataLabel={t("keysteadWhat")}>{t(`keysteadEvent${event.type}`, { what: whatOf(event) })}</Td>
              <Td dataLabel={t("keysteadWhere")}>
                {[event.ipAddress, event.browser, event.operatingSystem].filter(Boolean).join(" · ")}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </ExpandableSection>
  );

  function whatOf({ credentialType }: SecurityEvent) {
    return credentialType === undefined
      ? ""
      : t(`keysteadCredential.${credentialType}`, { defaultValue: credentialType });
  }
};
