/**
 * Pages that were drawn once. A page depends on its address and host and on whether a phone asks, since
 * nothing that it shows changes while the server runs; only the nonce of its scripts and styles is another
 * each time.
 */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Recent } from "../../lib/server/recent.server";
import { isPhone } from "./phone-picture";

interface Page {
  /** What React is told of it (`told.ts`), where that does not stand in it. */
  told: Buffer | undefined;
  /** Its bytes, cut where the nonce stood. */
  html: readonly Buffer[];
  headers: OutgoingHttpHeaders;
  nonce: string;
}

const POLICY = "content-security-policy";
/** Of one response or connection. */
const PASSING = ["date", "connection", "keep-alive", "content-length", "content-encoding"];

/**
 * What a page may be kept under; null where the request may ask for something else than a page. To be
 * asked before Next is, which adds to the headers.
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
  private readonly kept: Recent<Page>;

  /** @param limit bytes kept at most. */
  constructor(private readonly limit: number) {
    this.kept = new Recent(limit, ({ html, told }) => bytesOf(html) + (told?.byteLength ?? 0));
  }

  /** Answers with a page that is kept; false where there is none. */
  answer(key: string | null, response: ServerResponse): boolean {
    const page = key === null ? undefined : this.kept.get(key);
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

  /** What React is told of a page that is kept. */
  flightPayload = (key: string | null): Buffer | undefined =>
    key === null ? undefined : this.kept.get(key)?.told;

  /** Keeps a page that is about to be sent, if it is one for everybody; whether it is. */
  keep(key: string | null, response: ServerResponse, html: string, told?: string): boolean {
    const headers = response.getHeaders();
    const nonce = /'nonce-([^']+)'/.exec(`${headers[POLICY]}`)?.[1];
    if (key === null || response.statusCode !== 200 || !nonce || headers["set-cookie"])
      return false;
    const parts = html.split(nonce).map((part) => Buffer.from(part));
    if (bytesOf(parts) > this.limit) return false;
    for (const name of PASSING) delete headers[name];
    const apart = told === undefined ? undefined : Buffer.from(told.replaceAll(nonce, ""));
    this.kept.set(key, { html: parts, told: apart, headers, nonce });
    return true;
  }
}

const bytesOf = (parts: readonly Buffer[]): number =>
  parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
