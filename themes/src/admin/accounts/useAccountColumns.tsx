import { Button, Flex, FlexItem, Label } from "@patternfly/react-core";
import { LockIcon, StarIcon } from "@patternfly/react-icons";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Column } from "../list/PagedTable";
import { type AccountRow, nameOf } from "./account";

const COLOURS = { ACTIVE: "green", INACTIVE: "orange", ARCHIVED: "grey" } as const;

/** What the list of accounts says of each. */
export const useAccountColumns = (
  isNarrow: boolean,
  onOpen: (row: AccountRow) => void,
  onReset: ((row: AccountRow) => void) | undefined,
): Column<AccountRow>[] => {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const moment = new Intl.DateTimeFormat(i18n.language, { dateStyle: "medium", timeStyle: "short" });
    const inWords = (at: number | undefined) => (at === undefined ? "" : moment.format(at));
    const columns: (Column<AccountRow> & { isFurther?: boolean })[] = [
      {
        title: t("keysteadName"),
        sort: "name",
        cell: (row) => (
          <Flex spaceItems={{ default: "spaceItemsSm" }}>
            <FlexItem>
              <Button variant="link" isInline onClick={() => onOpen(row)}>
                {nameOf(row)}
              </Button>
            </FlexItem>
            {row.accountAdministrator && (
              <FlexItem>
                <Label color="purple" icon={<StarIcon />}>
                  {t("keysteadAccountAdministrator")}
                </Label>
              </FlexItem>
            )}
          </Flex>
        ),
      },
      { title: t("keysteadUsername"), sort: "username", cell: ({ username }) => username },
      { title: t("keysteadUserGroup"), isFurther: true, cell: ({ group }) => group ?? "" },
      {
        title: t("keysteadEstablishments"),
        isFurther: true,
        cell: ({ defaultEstablishment, establishments }) =>
          establishments > 1
            ? t("keysteadDefaultAndMore", { code: defaultEstablishment ?? "–", count: establishments - 1 })
            : (defaultEstablishment ?? ""),
      },
      {
        title: t("keysteadStatus"),
        cell: (row) => (
          <Flex spaceItems={{ default: "spaceItemsXs" }}>
            <Label color={COLOURS[row.status]}>{t(`keysteadStatus${row.status}`)}</Label>
            {row.locked && (
              <Label color="red" icon={<LockIcon />} title={inWords(row.lockedUntil)}>
                {t("keysteadLocked")}
              </Label>
            )}
            {row.invitation && (
              <Label color="blue" title={t("keysteadInvitedUntil", { until: inWords(row.invitation.validUntil) })}>
                {t("keysteadInvited")}
              </Label>
            )}
            {row.twoFactorInvitedAt !== undefined && (
              <Label color="blue" title={inWords(row.twoFactorInvitedAt)}>
                {t("keysteadTwoFactorInvitation")}
              </Label>
            )}
            {row.secretExpired && <Label color="red">{t("keysteadSecretExpired")}</Label>}
          </Flex>
        ),
      },
      { title: t("keysteadLastLogin"), isFurther: true, cell: ({ lastLogin }) => inWords(lastLogin) },
    ];
    if (onReset) {
      const title = t("keysteadReset");
      columns.push({
        title,
        isFurther: true,
        cell: (row) => (
          <Button
            variant="plain"
            icon={<LockIcon />}
            title={title}
            aria-label={`${t(row.kind === "PIN" ? "keysteadResetPin" : "keysteadResetPassword")}: ${nameOf(row)}`}
            onClick={() => onReset(row)}
          />
        ),
      });
    }
    return columns.filter(({ isFurther }) => !isNarrow || !isFurther);
  }, [t, i18n.language, isNarrow, onOpen, onReset]);
};
