import {
  Button,
  DataList,
  DataListAction,
  DataListCell,
  DataListItem,
  DataListItemCells,
  DataListItemRow,
} from "@patternfly/react-core";
import { PencilAltIcon } from "@patternfly/react-icons";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMoment } from "../useMoment";
import { ActionButton } from "./ActionButton";
import { NameForm } from "./NameForm";

type Item = {
  id: string;
  name: string;
  kind: string | undefined;
  createdAt?: number;
  lastUsed?: number;
  isNamed: boolean;
  icon?: ReactNode;
  badge?: ReactNode;
};
type Props = { label: string; items: Item[]; onChanged: () => void };

/** Passkeys or devices, each with its name, which is changed in its place, and the way to remove it. */
export const CredentialList = ({ label, items, onChanged }: Props) => (
  <DataList aria-label={label} isCompact className="keystead-credentials">
    {items.map((item) => (
      <Credential key={item.id} item={item} onChanged={onChanged} />
    ))}
  </DataList>
);

const Credential = ({ item, onChanged }: { item: Item; onChanged: () => void }) => {
  const { t } = useTranslation();
  const { day, moment } = useMoment();
  const [naming, setNaming] = useState(false);
  const { id, name, kind, createdAt, lastUsed, isNamed, icon, badge } = item;
  return (
    <DataListItem aria-labelledby={`credential-${id}`}>
      <DataListItemRow>
        <DataListItemCells
          dataListCells={[
            ...(icon
              ? [
                  <DataListCell key="icon" isIcon>
                    {icon}
                  </DataListCell>,
                ]
              : []),
            <DataListCell key="name" wrapModifier="breakWord">
              {naming ? (
                <NameForm
                  id={id}
                  name={name}
                  onClose={() => setNaming(false)}
                  onNamed={() => {
                    setNaming(false);
                    onChanged();
                  }}
                />
              ) : (
                <>
                  <strong id={`credential-${id}`}>
                    <bdi>{name}</bdi>
                  </strong>{" "}
                  {isNamed && (
                    <Button variant="plain" aria-label={t("keysteadRename", { name })} onClick={() => setNaming(true)}>
                      <PencilAltIcon />
                    </Button>
                  )}
                </>
              )}
              <div className="keystead-hint">
                {kind !== name && kind} {badge}
              </div>
            </DataListCell>,
            <DataListCell key="dates">
              {createdAt !== undefined && <div>{t("keysteadCreatedAt", { date: day(createdAt) })}</div>}
              <div className="keystead-hint">
                {lastUsed === undefined ? t("keysteadNeverUsed") : t("keysteadLastUsed", { date: moment(lastUsed) })}
              </div>
            </DataListCell>,
          ]}
        />
        <DataListAction id={`actions-${id}`} aria-labelledby={`credential-${id}`} aria-label={t("keysteadActions")}>
          <ActionButton
            action={`delete_credential:${id}`}
            variant="link"
            aria-label={t("keysteadRemoveNamed", { name })}
          >
            {t("keysteadRemove")}
          </ActionButton>
        </DataListAction>
      </DataListItemRow>
    </DataListItem>
  );
};
