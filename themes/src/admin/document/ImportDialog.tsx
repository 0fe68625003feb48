import { Alert, Button, FileUpload, Modal, ModalVariant, Progress, Text, TextContent } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDeed } from "../../console/form/useDeed";
import { useKeystead } from "../rest/useKeystead";
import { importDocument, type ImportReport } from "./document";

type Props = { onClose: () => void; onDone: () => void };

const KINDS = ["establishments", "accounts", "members"] as const;
const OUTCOMES = ["created", "updated", "unchanged"] as const;

/** Reads a document with establishments, accounts and members into the realm, all of it or nothing. */
export const ImportDialog = ({ onClose, onDone }: Props) => {
  const { t } = useTranslation();
  const keystead = useKeystead();
  const [file, setFile] = useState<File>();
  const [percent, setPercent] = useState(0);
  const [report, setReport] = useState<ImportReport>();
  const { run, busy, refusal } = useDeed(async () => {
    if (file) {
      setPercent(0);
      setReport(await importDocument(keystead, file, setPercent));
      onDone();
    }
  });

  return (
    <Modal
      isOpen
      variant={ModalVariant.medium}
      title={t(report ? "keysteadImported" : "keysteadImport")}
      onClose={onClose}
      actions={
        report
          ? [
              <Button key="close" onClick={onClose}>
                {t("keysteadClose")}
              </Button>,
            ]
          : [
              <Button key="import" isLoading={busy} isDisabled={busy || !file} onClick={() => void run()}>
                {t("keysteadImport")}
              </Button>,
              <Button key="cancel" variant="link" isDisabled={busy} onClick={onClose}>
                {t("keysteadCancel")}
              </Button>,
            ]
      }
    >
      {report ? (
        <Report report={report} />
      ) : (
        <>
          <TextContent>
            <Text>{t("keysteadImportHint")}</Text>
          </TextContent>
          <FileUpload
            id="keystead-document"
            hideDefaultPreview
            filename={file?.name ?? ""}
            filenamePlaceholder={t("keysteadChooseFile")}
            browseButtonText={t("keysteadBrowse")}
            clearButtonText={t("keysteadClear")}
            isDisabled={busy}
            dropzoneProps={{ accept: { "application/json": [".json"], "application/gzip": [".gz"] } }}
            onFileInputChange={(_, chosen) => setFile(chosen)}
            onClearClick={() => setFile(undefined)}
          />
          {busy && (
            <Progress
              value={percent}
              title={t(percent < 100 ? "keysteadUploading" : "keysteadImporting")}
              measureLocation="outside"
            />
          )}
        </>
      )}
      {refusal !== undefined && <Alert isInline variant="danger" title={refusal} />}
    </Modal>
  );
};

const Report = ({ report }: { report: ImportReport }) => {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <>
      <Table aria-label={t("keysteadImported")} variant="compact">
        <Thead>
          <Tr>
            <Th screenReaderText={t("keysteadName")} />
            {OUTCOMES.map((outcome) => (
              <Th key={outcome}>{t(`keysteadImport_${outcome}`)}</Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {KINDS.map((kind) => (
            <Tr key={kind}>
              <Th scope="row">{t(`keysteadImport_${kind}`)}</Th>
              {OUTCOMES.map((outcome) => (
                <Td key={outcome} dataLabel={t(`keysteadImport_${outcome}`)}>
                  {number.format(report[kind][outcome])}
                </Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
      {report.accountAdministrator && (
        <Alert isInline isPlain variant="info" title={t(`keysteadImportSeat${report.accountAdministrator}`)} />
      )}
    </>
  );
};
