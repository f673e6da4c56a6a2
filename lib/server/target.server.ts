/** What a request asks for. */
import type { IncomingMessage } from "node:http";
import { LRUCache } from "lru-cache";
import { FLIGHT_PAYLOAD_PATH } from "@/lib/boot/protocol";
import { isRouterRequest, withoutRouterParameter } from "@/lib/http/router-request";
import { splitUrl } from "@/lib/http/url";
import { matchRoute } from "@/lib/routes/routes";
import type { AllowedValues } from "@/lib/view/view";
import { canonicalAddress, normalizeEncoding } from "./canonical-address.server";

export interface Target {
  /** A page or file; a page for Next's router, as a component stream; or the flight payload of a page. */
  kind: "page" | "router" | "payload";
  /** Canonical path and query. */
  address: string;
  /** Whether its answer may be kept by caches that know nothing but the address. */
  isAtOwnAddress: boolean;
}

/** Requests that are remembered, and the longest address of one, in characters. */
const MAX_SPELLINGS = 10_000;
const MAX_SPELLING = 500;

/** What it asks for instead: the page at a `redirect`, or nothing, because something else was `expected`. */
type Otherwise = { redirect: string } | { expected: string };

/** Longer than any path of the atlas, in characters. */
const MAX_PATH = 1000;
/** A dot segment, `\` or `#`, which browsers never send in a path, and which Next's own parser would resolve. */
const UNRESOLVED = /\/\.{1,2}(?:\/|$)|[\\#]/;
/** Addresses by which Next offers the same in other ways. */
const INTERNAL = /^\/_(?!page\/)|\.rsc$/;

/** Why a path is answered without asking the renderer; null if it may be asked. */
export function refusalOf(path: string): { status: 400 | 404; expected: string } | null {
  const plain = normalizeEncoding(path);
  if (!path.startsWith("/") || path.length > MAX_PATH || UNRESOLVED.test(plain))
    return {
      status: 400,
      expected: `a path of at most ${MAX_PATH} characters, without dot segments`,
    };
  return INTERNAL.test(plain) ? { status: 404, expected: "a page, or a file of this build" } : null;
}

/** Reads requests for what the renderer makes. */
export function targetReader({ allowed, build }: { allowed: AllowedValues; build: string }) {
  const canonical = (url: string): string => canonicalAddress(...splitUrl(url), allowed);

  function payload(search: string): Target | Otherwise {
    const query = new URLSearchParams(search);
    const address = query.get("page") ?? "";
    const isPage =
      /^[!-~]+$/.test(address) &&
      refusalOf(splitUrl(address)[0]) === null &&
      matchRoute(splitUrl(address)[0])?.route.kind === "page" &&
      canonical(address) === address;
    if (query.get("build") === build && isPage)
      return { kind: "payload", address, isAtOwnAddress: true };
    return { expected: "the address of a page of this build" };
  }

  function read(whole: string, isForRouter: boolean): Target | Otherwise {
    const [path, search] = splitUrl(whole);
    const url = search ? `${path}?${search}` : path;
    if (path === FLIGHT_PAYLOAD_PATH) return payload(search);
    // The front has all that there are.
    if (matchRoute(path)?.route.kind === "public") return { expected: "a file of this build" };
    const { address, build: named } = withoutRouterParameter(url);
    if (isForRouter)
      return { kind: "router", address: canonical(url), isAtOwnAddress: named === build };
    // A page kept there would be taken for the router's answer. Two slashes would lead to another host.
    if (named !== null) return { redirect: address.replace(/^[/\\]+/, "/") };
    return { kind: "page", address: canonical(url), isAtOwnAddress: true };
  }

  const known = new LRUCache<string, Target | Otherwise>({ max: MAX_SPELLINGS });
  return ({ url = "", headers }: Pick<IncomingMessage, "url" | "headers">): Target | Otherwise => {
    const isForRouter = isRouterRequest(headers);
    const spelling = isForRouter ? `router ${url}` : url;
    const seen = known.get(spelling);
    if (seen) return seen;
    const target = read(url, isForRouter);
    if (url.length <= MAX_SPELLING) known.set(spelling, target);
    return target;
  };
}
