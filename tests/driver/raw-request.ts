import { type IncomingHttpHeaders, type RequestOptions, request } from "node:http";

export interface RawResponse {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks for a path exactly as it is written: no client sets it right on the way. */
export const rawRequest = (options: RequestOptions): Promise<RawResponse> =>
  new Promise((resolve, reject) => {
    // A redirect repeats what was asked, twice; Node's limit for a header is made for requests.
    const patient = { agent: false, maxHeaderSize: 65_536 } as const;
    const asked = request({ ...options, ...patient }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
