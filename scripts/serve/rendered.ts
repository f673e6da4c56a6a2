/** What the renderer has sent, as answers. */
import type { IncomingMessage } from "node:http";
import { Answer } from "@/lib/server/answer.server";
import { PAYLOAD_BYTES_HEADER } from "./messages";

export interface Rendered {
  answer: Answer;
  /** The page's flight payload as a script; null if it is part of the page, or if this is none. */
  flightPayload: Answer | null;
}

/** Headers of one connection or one representation, and those of Next that are for nobody. */
const NOT_PASSED_ON =
  /^(?:connection|content-length|date|etag|keep-alive|link|transfer-encoding|vary|x-(?:flight|middleware|nextjs)-.*)$/;

/** @param shared whether shared caches may keep what names a host */
export function rendered(
  { statusCode, headers: sent }: IncomingMessage,
  body: Buffer,
  shared: boolean,
): Rendered {
  const headers: Record<string, string> = Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) =>
      value === undefined || NOT_PASSED_ON.test(name) ? [] : [[name, `${value}`]],
    ),
  );
  const cache = headers["cache-control"] ?? "no-store";
  if (!shared && !cache.includes("immutable"))
    headers["cache-control"] = cache.replace("public", "private");
  const payloadBytes = Number(sent[PAYLOAD_BYTES_HEADER] ?? 0);
  const end = body.length - payloadBytes;
  return {
    answer: new Answer({ status: statusCode ?? 500, headers, body: body.subarray(0, end) }),
    flightPayload:
      payloadBytes === 0
        ? null
        : new Answer({
            status: 200,
            headers: {
              "content-type": "text/javascript; charset=utf-8",
              "cache-control": headers["cache-control"] ?? cache,
              "x-content-type-options": "nosniff",
              "access-control-allow-origin": "*",
            },
            body: body.subarray(end),
          }),
  };
}
