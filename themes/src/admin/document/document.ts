import type { KeysteadRest } from "../../console/rest/KeysteadRest";
import { KeysteadError } from "../../console/rest/KeysteadError";

type Counts = { created: number; updated: number; unchanged: number };

/** What an import did. */
export type ImportReport = { establishments: Counts; accounts: Counts; members: Counts; accountAdministrator?: string };

/** Sends a document, telling how much of it has arrived; nothing of it stays when it is refused. */
export const importDocument = async (
  keystead: KeysteadRest,
  file: File,
  onProgress: (percent: number) => void,
): Promise<ImportReport> => {
  const token = await keystead.token();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", `${keystead.base}/import`);
    request.setRequestHeader("Authorization", `Bearer ${token}`);
    request.setRequestHeader("Content-Type", "application/json");
    request.setRequestHeader("Accept", "application/json");
    if (file.name.endsWith(".gz")) {
      request.setRequestHeader("Content-Encoding", "gzip");
    }
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100));
    request.onerror = () => reject(new TypeError("the server did not answer"));
    request.onload = () => {
      const answer = parsed(request.responseText);
      request.status < 300
        ? resolve(answer as ImportReport)
        : reject(new KeysteadError(request.status, answer as object));
    };
    request.send(file);
  });
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};

/** Saves the document of the realm as a file. */
export const exportDocument = async (keystead: KeysteadRest, name: string): Promise<void> => {
  const document = await keystead.get<unknown>("export");
  const address = URL.createObjectURL(new Blob([JSON.stringify(document, undefined, 2)], { type: "application/json" }));
  const link = Object.assign(window.document.createElement("a"), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
};
