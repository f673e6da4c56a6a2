/**
 * The flight payload, which React hydrates a page from, is a third of it, and nobody needs it before the
 * page's scripts run. A phone is sent its page without, and asks for the payload at an address of its own
 * when its reader wants the scripts.
 */
import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from "node:http";
import {
  FLIGHT_PAYLOAD_PATH,
  FLIGHT_PAYLOAD_SCRIPT,
  STARTER_ATTRIBUTE,
} from "../../lib/boot/protocol";
import { type PageCache, pageKey } from "./page-cache";

/** As Next writes it, script by script: the stream of React's server components, `self.__next_f`. */
const FLIGHT_SCRIPT =
  /<script\b[^>]*>((?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\([\s\S]*?)<\/script>/g;

/** A path as browsers send it, and no path of this file's own. */
const PAGE = /^\/(?!_page\/)[!-~]*$/;

/**
 * A page without its flight payload, and that apart, as a script. The starter
 * (`components/boot/starter.client.ts`) runs it before all others.
 *
 * @param build tells one build's pages from another's.
 * @param url the page's own path and query.
 * @returns null for a page that has no starter, or no payload.
 */
export function withoutFlightPayload(
  html: string,
  build: string,
  url: string,
): { html: string; flightPayload: string } | null {
  const payload = [...html.matchAll(FLIGHT_SCRIPT)].map(([, push]) => push);
  if (payload.length === 0 || !html.includes(STARTER_ATTRIBUTE)) return null;
  const address = `${FLIGHT_PAYLOAD_PATH}?${new URLSearchParams({ build, page: url })}`.replace(
    "&",
    "&amp;",
  );
  let script = `<script type="${FLIGHT_PAYLOAD_SCRIPT}" src="${address}"></script>`;
  const rest = html.replace(FLIGHT_SCRIPT, () => {
    const here = script;
    script = "";
    return here;
  });
  return { html: rest, flightPayload: payload.join(";") };
}

/** Answers at such addresses; whatever else is asked for is left to `next`. */
export function flightPayloads(pages: PageCache, build: string, port: number) {
  return (asked: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const { method, url = "/", headers } = asked;
    if (!url.startsWith(`${FLIGHT_PAYLOAD_PATH}?`)) {
      next();
      return;
    }
    const query = new URLSearchParams(url.slice(FLIGHT_PAYLOAD_PATH.length));
    const page = query.get("page") ?? "";
    const isOurs = query.get("build") === build && PAGE.test(page);
    const key = isOurs ? pageKey({ method, headers, url: page }) : null;
    const kept = pages.flightPayload(key);
    if (kept || key === null) {
      send(response, kept);
      return;
    }
    // It is no longer kept, and is once it has been drawn again.
    request({ port, path: page, headers: ofReader(headers) }, (drawn) =>
      drawn.resume().on("end", () => send(response, pages.flightPayload(key))),
    )
      .on("error", () => send(response, undefined))
      .end();
  };
}

/** What a page depends on beside its address. */
const ofReader = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    ["host", "user-agent", "x-forwarded-proto"].flatMap((name) => {
      const value = headers[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );

function send(response: ServerResponse, script: Buffer | undefined): void {
  response.statusCode = script ? 200 : 404;
  response.setHeader("Content-Type", "text/javascript; charset=utf-8");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Cache-Control", "no-store");
  response.end(script);
}
