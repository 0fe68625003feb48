import { Button } from "@patternfly/react-core";
import { LockIcon } from "@patternfly/react-icons";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMoment } from "../useMoment";
import { AskForChange } from "./AskForChange";
import { ProfileField } from "./ProfileField";
import { type Attribute, type Lock, labelOf, type Option } from "./profile";

type Props = { attribute: Attribute; lock: Lock; options: Option[] | undefined; canAsk: boolean };

/** What stays as it is because a document was issued with it: since when, and whom to ask. */
export const LockedField = ({ attribute, lock: { reference, date }, options, canAsk }: Props) => {
  const { t } = useTranslation();
  const { day } = useMoment();
  const [asking, setAsking] = useState(false);
  const reason = date
    ? t(reference ? "keysteadStaysByOn" : "keysteadStaysOn", { reference, date: day(Date.parse(date)) })
    : t(reference ? "keysteadStaysBy" : "keysteadStays", { reference });
  return (
    <>
      <ProfileField
        attribute={attribute}
        isRequired={false}
        isReadOnly
        options={options}
        hint={
          <>
            <LockIcon /> {reason}{" "}
            {canAsk && (
              <Button variant="link" isInline onClick={() => setAsking(true)}>
                {t("keysteadAskForChange")}
              </Button>
            )}
          </>
        }
      />
      {asking && (
        <AskForChange
          field={attribute.name}
          label={labelOf(t, attribute)}
          options={options}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};
