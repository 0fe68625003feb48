import { Alert, AlertActionLink, Skeleton } from "@patternfly/react-core";
import { SearchIcon } from "@patternfly/react-icons";
import { useTranslation } from "react-i18next";
import { Instead } from "../Instead";
import { inWords } from "../rest/KeysteadError";
import type { Page } from "../rest/KeysteadRest";
import type { Loaded } from "./useLoaded";

/** Why something could not be read, and the way to try once more; nothing if it could. */
export const NotLoaded = ({ what: { error, reload } }: { what: Pick<Loaded<unknown>, "error" | "reload"> }) => {
  const { t } = useTranslation();
  if (error === undefined) {
    return null;
  }
  return (
    <Alert
      isInline
      variant="danger"
      title={inWords(error, t)}
      actionLinks={<AlertActionLink onClick={reload}>{t("keysteadTryAgain")}</AlertActionLink>}
    />
  );
};

/** What a search says that had no result. */
export const NothingFound = () => {
  const { t } = useTranslation();
  return (
    <Instead variant="sm" title={t("keysteadNothingFound")} icon={SearchIcon} body={t("keysteadNothingFoundHint")} />
  );
};

/** What stands in the place of rows to choose from: they are on their way, could not be read, or there are none. */
export const NoRows = ({ list }: { list: Loaded<Page<unknown>> }) => {
  const { t } = useTranslation();
  if (list.error !== undefined) {
    return <NotLoaded what={list} />;
  }
  if (!list.value) {
    return <Skeleton height="8rem" screenreaderText={t("keysteadLoading")} />;
  }
  return list.value.total === 0 ? <NothingFound /> : null;
};
