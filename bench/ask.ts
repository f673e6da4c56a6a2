/** A request over plain HTTP whose answer is told apart by how it failed, and whose bytes stay as they came. */
import { type Agent, type IncomingHttpHeaders, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

export interface Answer {
  /** 0 without an answer. */
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** Milliseconds to the last byte. */
  took: number;
  /** Whether the connection ended, or nothing came for half a minute, before the last byte. */
  cut: boolean;
}

export interface Asked {
  path: string;
  headers?: Readonly<Record<string, string>>;
}

const PATIENCE = 30_000;

/** It never rejects. */
export function ask(origin: string, { path, headers = {} }: Asked, agent?: Agent): Promise<Answer> {
  const start = performance.now();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let head: Pick<Answer, "status" | "headers"> = { status: 0, headers: {} };
    const finish = (cut: boolean) =>
      resolve({ ...head, body: Buffer.concat(chunks), took: performance.now() - start, cut });
    const sent = request(origin + path, { headers, ...(agent ? { agent } : {}) }, (answer) => {
      head = { status: answer.statusCode ?? 0, headers: answer.headers };
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("close", () => finish(!answer.complete));
      answer.on("error", () => finish(true));
    });
    sent.setTimeout(PATIENCE, () => sent.destroy());
    sent.on("error", () => finish(true));
    sent.end();
  });
}

/** The body without its Content-Encoding. */
export function decoded({ body, headers }: Answer): Buffer {
  switch (headers["content-encoding"]) {
    case "br":
      return brotliDecompressSync(body);
    case "gzip":
      return gunzipSync(body);
    default:
      return body;
  }
}

/** Does the work for each item, some at a time. */
export async function each<T>(
  items: readonly T[],
  atATime: number,
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < items.length; i = next++) await work(items[i] as T, i);
  };
  await Promise.all(Array.from({ length: atATime }, worker));
}

export const seconds = (count: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, count * 1000));
