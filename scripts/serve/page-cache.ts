/**
 * A cache of rendered pages. A page depends on its address and host and on whether a phone asks, since
 * nothing that it shows changes while the server runs; only the nonce of its scripts and styles is another
 * each time.
 */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import { isPhone } from "./phone-picture";

interface Page {
  /** Its flight payload as a script, where that has been taken out of it (`flight-payload.ts`). */
  flightPayload: Buffer | undefined;
  /** Its bytes, cut where the nonce stood. */
  html: readonly Buffer[];
  headers: OutgoingHttpHeaders;
  nonce: string;
}

const POLICY = "content-security-policy";
/** Of one response or connection. */
const PER_RESPONSE_HEADERS = [
  "date",
  "connection",
  "keep-alive",
  "content-length",
  "content-encoding",
];

/**
 * The cache key of a page; null where the request may ask for something other than a page. Call it
 * before Next handles the request, since Next adds to the headers.
 */
export function pageKey(
  request: Pick<IncomingMessage, "method" | "url" | "headers">,
): string | null {
  const { method, url, headers } = request;
  const asksForPart = Object.keys(headers).some((name) => /^(?:rsc|next-|range$)/.test(name));
  if (method !== "GET" || asksForPart || headers.cookie !== undefined) return null;
  return [isPhone(request), headers.host, headers["x-forwarded-proto"], url].join(" ");
}

export class PageCache {
  private readonly pages: LRUCache<string, Page>;

  /** @param limit bytes of all pages together, at most. */
  constructor(private readonly limit: number) {
    this.pages = new LRUCache({
      maxSize: limit,
      sizeCalculation: ({ html, flightPayload }) =>
        bytesOf(html) + (flightPayload?.byteLength ?? 0),
    });
  }

  /** Answers with a cached page; false where there is none. */
  answer(key: string | null, response: ServerResponse): boolean {
    const page = key === null ? undefined : this.pages.get(key);
    if (key === null || !page) return false;
    const nonce = btoa(randomUUID());
    for (const [name, value] of Object.entries(page.headers)) {
      const fresh = name === POLICY ? `${value}`.replaceAll(page.nonce, nonce) : value;
      if (fresh !== undefined) response.setHeader(name, fresh);
    }
    const bytes = Buffer.from(nonce);
    response.end(Buffer.concat(page.html.flatMap((part, i) => (i === 0 ? part : [bytes, part]))));
    return true;
  }

  /** The flight payload of a cached page. */
  flightPayload = (key: string | null): Buffer | undefined =>
    key === null ? undefined : this.pages.get(key)?.flightPayload;

  /** Stores a page that is about to be sent, if it is the same for everybody; tells whether it did. */
  store(
    key: string | null,
    response: ServerResponse,
    html: string,
    flightPayload?: string,
  ): boolean {
    const headers = response.getHeaders();
    const nonce = /'nonce-([^']+)'/.exec(`${headers[POLICY]}`)?.[1];
    if (key === null || response.statusCode !== 200 || !nonce || headers["set-cookie"])
      return false;
    const parts = html.split(nonce).map((part) => Buffer.from(part));
    if (bytesOf(parts) > this.limit) return false;
    for (const name of PER_RESPONSE_HEADERS) delete headers[name];
    const script = flightPayload && Buffer.from(flightPayload.replaceAll(nonce, ""));
    this.pages.set(key, { html: parts, flightPayload: script || undefined, headers, nonce });
    return true;
  }
}

const bytesOf = (parts: readonly Buffer[]): number =>
  parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
