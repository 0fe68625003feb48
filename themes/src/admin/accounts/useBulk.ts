import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { inWords } from "../../console/rest/KeysteadError";
import { type AccountRow, nameOf } from "./account";
import type { Refused } from "./BulkReport";

type Bulk = {
  run: () => Promise<void>;
  /** How many were tried by now. */
  tried: number;
  /** Known when all were tried and some were refused. */
  refused: Refused[] | undefined;
};

/** Does the same to several people, one after the other: whom it can not be done to stops nobody else. */
export const useBulk = (
  people: AccountRow[],
  deed: (person: AccountRow) => Promise<unknown>,
  { onClose, onDone }: { onClose: () => void; onDone: () => void },
): Bulk => {
  const { t } = useTranslation();
  const { addAlert } = useAlerts();
  const [tried, setTried] = useState(0);
  const [refused, setRefused] = useState<Refused[]>();

  const run = async () => {
    const failures: Refused[] = [];
    for (const person of people) {
      try {
        await deed(person);
      } catch (error) {
        failures.push({ id: person.id, name: nameOf(person), why: inWords(error, t) });
      }
      setTried((before) => before + 1);
    }
    if (failures.length < people.length) {
      onDone();
    }
    if (failures.length > 0) {
      setRefused(failures);
    } else {
      addAlert(t("keysteadPeopleChanged", { count: people.length }));
      onClose();
    }
  };
  return { run, tried, refused };
};
