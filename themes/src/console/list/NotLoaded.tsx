import { Alert, AlertActionLink } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { inWords } from "../rest/KeysteadError";
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
      component="h2"
      variant="danger"
      title={inWords(error, t)}
      actionLinks={<AlertActionLink onClick={reload}>{t("keysteadTryAgain")}</AlertActionLink>}
    />
  );
};
