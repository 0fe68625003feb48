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

const MINUTE_MS = 60_000;

/**
 * Saves the document of the realm as a file, however large it is; answers with its size.
 *
 * A link could not carry the token, and only Chromium lets a page write to a file itself: so the browser collects the
 * answer, outside the memory of the page, and saves what it has collected.
 */
export const exportDocument = async (
  keystead: KeysteadRest,
  name: string,
  onProgress: (bytes: number) => void,
): Promise<number> => {
  const document = await keystead.file("export", onProgress);
  const address = URL.createObjectURL(document);
  Object.assign(window.document.createElement("a"), { href: address, download: name }).click();
  // Some browsers begin to read only after this task.
  setTimeout(() => URL.revokeObjectURL(address), MINUTE_MS);
  return document.size;
};

/** As people read the size of a file. */
export const sizeInWords = (bytes: number, language: string) => {
  const [unit, each] = bytes < 1_000_000 ? (["kilobyte", 1_000] as const) : (["megabyte", 1_000_000] as const);
  return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: 1 }).format(bytes / each);
};
