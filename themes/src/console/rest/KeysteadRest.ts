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

  private async send<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
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
    const text = await response.text();
    const isJson = response.headers.get("Content-Type")?.startsWith("application/json") && text !== "";
    const answer: unknown = isJson ? JSON.parse(text) : undefined;
    if (!response.ok) {
      throw new KeysteadError(response.status, (answer ?? {}) as object);
    }
    return answer as T;
  }
}

const search = (query: Query): string => {
  const known = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  return known.length === 0 ? "" : `?${new URLSearchParams(known.map(([name, value]) => [name, String(value)]))}`;
};
