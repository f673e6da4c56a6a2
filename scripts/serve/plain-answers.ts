/** The server's own short answers. None of them is kept by anybody. */
import { Answer } from "@/lib/server/answer.server";
import { configuredHeaders } from "./built-files";

function answer(status: number, text: string, headers: Record<string, string> = {}): Answer {
  return new Answer({
    status,
    headers: {
      ...configuredHeaders("/"),
      "content-type": "text/plain; charset=utf-8",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cache-control": "no-store",
      // A live embed in a sandbox, which has no origin, asks whether a file is gone.
      "access-control-allow-origin": "*",
      ...headers,
    },
    body: Buffer.from(text && `${text}\n`),
  });
}

/** @param text what was expected */
export const plain = (status: 200 | 400 | 404 | 408 | 431, text: string): Answer =>
  answer(status, text);

/** A temporary redirect to another address of this site: a path that begins with one slash. */
export const redirect = (location: string): Answer => answer(307, "", { location });

const METHODS = { allow: "GET, HEAD, OPTIONS" };

export const options = answer(204, "", METHODS);
export const notAllowed = answer(405, "Expected GET or HEAD.", METHODS);
/** For who comes when too many wait already, and when the renderer fails. */
export const unavailable = answer(503, "Too busy; please try again.", { "retry-after": "2" });
