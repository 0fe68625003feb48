import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { inWords } from "../rest/KeysteadError";

type Deed = { run: () => Promise<void>; busy: boolean; refusal: string | undefined };

/** Something that is done once at a time, and says why it was refused. */
export const useDeed = (deed: () => Promise<void>): Deed => {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  // Known at once: a second press may come before the page is drawn again.
  const running = useRef(false);
  const [refusal, setRefusal] = useState<string>();
  const run = async () => {
    if (running.current) {
      return;
    }
    running.current = true;
    setBusy(true);
    setRefusal(undefined);
    try {
      await deed();
    } catch (error) {
      setRefusal(inWords(error, t));
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { run, busy, refusal };
};
