/**
 * The flight payload, from which React hydrates a page, is a third of the HTML and is not needed before the
 * page's scripts run. A phone gets its page without it, and fetches it from a URL of its own when it runs the
 * scripts.
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

/** A script of the flight payload as Next writes it: React's server component stream, `self.__next_f`. */
const FLIGHT_SCRIPT =
  /<script\b[^>]*>((?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\([\s\S]*?)<\/script>/g;

/** A page's path in the form that browsers send; not a path of this module. */
const PAGE = /^\/(?!_page\/)[!-~]*$/;

/**
 * Separates a page from its flight payload, which is returned as a script. The starter
 * (`components/boot/starter.client.ts`) runs it before all others.
 *
 * @param build id of the build.
 * @param url path and query of the page.
 * @returns null for a page without a starter or payload.
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

/** Serves flight payloads; passes every other request to `next`. */
export function flightPayloads(pages: PageCache, build: string, port: number) {
  return (incoming: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const { url = "/", headers } = incoming;
    if (!url.startsWith(`${FLIGHT_PAYLOAD_PATH}?`)) {
      next();
      return;
    }
    const query = new URLSearchParams(url.slice(FLIGHT_PAYLOAD_PATH.length));
    const page = query.get("page") ?? "";
    const isOurs = query.get("build") === build && PAGE.test(page);
    // A CDN may have set a cookie with the page, which was rendered without it. HEAD asks whether it is there.
    const key = isOurs
      ? pageKey({ method: "GET", headers: { ...headers, cookie: undefined }, url: page })
      : null;
    const cached = pages.flightPayload(key);
    if (cached || key === null) {
      send(response, cached);
      return;
    }
    // The page has been evicted from the cache; rendering it again puts it back.
    request({ port, path: page, headers: ofReader(headers) }, (drawn) =>
      drawn.resume().on("end", () => send(response, pages.flightPayload(key))),
    )
      .on("error", () => send(response, undefined))
      .end();
  };
}

/** The request headers that a page depends on. */
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
  // A live embed in a sandbox, which has no origin, asks whether it is gone.
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.end(script);
}
