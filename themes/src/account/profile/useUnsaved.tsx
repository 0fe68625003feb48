import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useBlocker } from "react-router-dom";
import { ConfirmDialog } from "../../console/form/ConfirmDialog";

/** Asks before somebody leaves a page on which he changed something; gives the question, to be drawn there. */
export const useUnsaved = (isUnsaved: boolean): ReactNode => {
  const { t } = useTranslation();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isUnsaved && currentLocation.pathname !== nextLocation.pathname,
  );

  // Where the whole console is left, the browser asks in its own words.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => isUnsaved && event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);

  return (
    blocker.state === "blocked" && (
      <ConfirmDialog
        isDanger
        title={t("keysteadUnsavedTitle")}
        confirm={t("keysteadDiscard")}
        onConfirm={async () => blocker.proceed()}
        onClose={() => blocker.reset()}
      >
        {t("keysteadUnsavedHint")}
      </ConfirmDialog>
    )
  );
};
