import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Location, useBlocker } from "react-router-dom";
import { ConfirmDialog } from "./ConfirmDialog";

type Unsaved = {
  /** Does what closes the form, after a question if something would be lost. */
  leave: (go: () => void) => void;
  /** Says that nothing is left to lose: whoever goes from now on is not asked. */
  release: () => void;
  /** The question, to be drawn with the form. */
  question: ReactNode;
};

const pathOf = ({ pathname }: Location) => pathname;

/**
 * Asks before somebody leaves a form in which he typed something.
 *
 * @param placeOf what is worked on at an address: going elsewhere is leaving
 */
export const useUnsaved = (isUnsaved: boolean, placeOf: (location: Location) => string = pathOf): Unsaved => {
  const { t } = useTranslation();
  const released = useRef(false);
  const [waiting, setWaiting] = useState<{ go: () => void }>();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isUnsaved && !released.current && placeOf(currentLocation) !== placeOf(nextLocation),
  );

  useEffect(() => {
    released.current = false;
    // Where the whole console is left, the browser asks in its own words.
    const ask = (event: BeforeUnloadEvent) => isUnsaved && !released.current && event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);

  const release = () => {
    released.current = true;
  };
  const stay = () => {
    blocker.reset?.();
    setWaiting(undefined);
  };
  const go = async () => {
    release();
    setWaiting(undefined);
    blocker.proceed?.();
    waiting?.go();
  };

  return {
    leave: (action) => (isUnsaved ? setWaiting({ go: action }) : action()),
    release,
    question: (waiting || blocker.state === "blocked") && (
      <ConfirmDialog
        isDanger
        title={t("keysteadUnsavedTitle")}
        confirm={t("keysteadDiscard")}
        cancel={t("keysteadKeepEditing")}
        onConfirm={go}
        onClose={stay}
      >
        {t("keysteadUnsavedHint")}
      </ConfirmDialog>
    ),
  };
};
