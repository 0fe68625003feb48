import { KeysteadError } from "./KeysteadError";

export type Query = Record<string, string | number | boolean | undefined>;

export type Page<T> = { rows: T[]; total: number };

/** Our REST for administrators, in one realm. */
export class KeysteadRest {
  constructor(
    readonly base: string,
    readonly token: () => Promise<string | undefined>,
  ) {}

  get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
    return this.send<T>("GET", path + search(query), undefined, signal);
  }

  /** Rows and number of all that match, asked at the same time. */
  async page<T>(path: string, filter: Query, page: Query, signal?: AbortSignal): Promise<Page<T>> {
    const [rows, total] = await Promise.all([
      this.get<T[]>(path, { ...filter, ...page }, signal),
      this.get<number>(`${path}/count`, filter, signal),
    ]);
    return { rows, total };
  }

  post<T>(path: string, body?: unknown): Promise<T> {
    return this.send<T>("POST", path, body);
  }

  put<T = void>(path: string, body?: unknown): Promise<T> {
    return this.send<T>("PUT", path, body);
  }

  delete(path: string): Promise<void> {
    return this.send("DELETE", path);
  }

  /** An answer of any size: the browser keeps it, on disk when it is large, and no script ever holds it. */
  async file(path: string, onProgress: (bytes: number) => void): Promise<Blob> {
    const response = await this.request("GET", path);
    let bytes = 0;
    const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, rest) => {
        bytes += chunk.byteLength;
        onProgress(bytes);
        rest.enqueue(chunk);
      },
    });
    return new Response(response.body?.pipeThrough(counted)).blob();
  }

  private async send<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
    return (await answerOf(await this.request(method, path, body, signal))) as T;
  }

  private async request(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
    const response = await fetch(`${this.base}/${path}`, {
      method,
      signal: signal ?? null,
      headers: {
        Accept: "application/json",
        Authorization: `Bearer ${await this.token()}`,
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (!response.ok) {
      throw new KeysteadError(response.status, (await answerOf(response)) ?? {});
    }
    return response;
  }
}

const answerOf = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  const isJson = response.headers.get("Content-Type")?.startsWith("application/json") && text !== "";
  return isJson ? JSON.parse(text) : undefined;
};

const search = (query: Query): string => {
  const known = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  return known.length === 0 ? "" : `?${new URLSearchParams(known.map(([name, value]) => [name, String(value)]))}`;
};
