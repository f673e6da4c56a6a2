import { type IncomingHttpHeaders, type RequestOptions, request } from "node:http";

export interface RawResponse {
  status: number;
  headers: IncomingHttpHeaders;
  /** As sent, without its transfer encoding. */
  bytes: Buffer;
  /** The same as text. */
  body: string;
}

/** Requests a path exactly as written; other clients would normalize it. */
export const rawRequest = (options: RequestOptions): Promise<RawResponse> =>
  new Promise((resolve, reject) => {
    // A redirect repeats the request's path twice, which may exceed Node's default limit for headers.
    const limits = { agent: false, maxHeaderSize: 65_536 } as const;
    const sent = request({ ...options, ...limits }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const bytes = Buffer.concat(chunks);
        const { statusCode: status = 0, headers } = answer;
        resolve({ status, headers, bytes, body: bytes.toString("utf8") });
      });
    });
    sent.on("error", reject);
    sent.end();
  });
