import { Skeleton } from "@patternfly/react-core";
import { SearchIcon } from "@patternfly/react-icons";
import { useTranslation } from "react-i18next";
import { Instead } from "../Instead";
import type { Page } from "../rest/KeysteadRest";
import { NotLoaded } from "./NotLoaded";
import type { Loaded } from "./useLoaded";

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
