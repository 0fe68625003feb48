import { Button, Flex, FlexItem, Label } from "@patternfly/react-core";
import { LockIcon, StarIcon } from "@patternfly/react-icons";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Column } from "../../console/list/PagedTable";
import { type AccountRow, nameOf } from "./account";
import type { FurtherColumn } from "./furtherColumns";

const COLOURS = { ACTIVE: "green", INACTIVE: "orange", ARCHIVED: "grey" } as const;

/** What the list of accounts says of each. */
export const useAccountColumns = (
  shown: FurtherColumn[],
  onOpen: (row: AccountRow) => void,
  onReset: ((row: AccountRow) => void) | undefined,
): Column<AccountRow>[] => {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const moment = new Intl.DateTimeFormat(i18n.language, { dateStyle: "medium", timeStyle: "short" });
    const languages = new Intl.DisplayNames([i18n.language], { type: "language" });
    const inWords = (at: number | undefined) => (at === undefined ? "" : moment.format(at));
    const columns: (Column<AccountRow> & { further?: FurtherColumn })[] = [
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
      { title: t("keysteadColumn_group"), further: "group", cell: ({ group }) => group ?? "" },
      {
        title: t("keysteadColumn_establishments"),
        further: "establishments",
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
      { title: t("keysteadColumn_kind"), further: "kind", cell: ({ kind }) => t(`keysteadKind${kind}`) },
      {
        title: t("keysteadColumn_language"),
        further: "language",
        cell: ({ locale }) => (locale === undefined ? "" : (languages.of(locale) ?? locale)),
      },
      { title: t("keysteadColumn_createdAt"), further: "createdAt", cell: ({ createdAt }) => inWords(createdAt) },
      { title: t("keysteadColumn_lastLogin"), further: "lastLogin", cell: ({ lastLogin }) => inWords(lastLogin) },
    ];
    if (onReset) {
      const title = t("keysteadReset");
      columns.push({
        title,
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
    return columns.filter(({ further }) => further === undefined || shown.includes(further));
  }, [t, i18n.language, shown, onOpen, onReset]);
};
