/** Answers requests: with a built file, with an answer that is kept, or with one that the renderer makes. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { isLocal, originOf } from "@/lib/http/origin";
import { ROUTER_HEADERS } from "@/lib/http/router-request";
import { splitUrl } from "@/lib/http/url";
import { matchRoute } from "@/lib/routes/routes";
import type { Answer } from "@/lib/server/answer.server";
import { Answers } from "@/lib/server/answers.server";
import { Busy } from "@/lib/server/queue.server";
import { type From, send } from "@/lib/server/send.server";
import { refusalOf, type Target, targetReader } from "@/lib/server/target.server";
import { log, loggedPath } from "./log";
import { notAllowed, options, plain, redirect, unavailable } from "./plain-answers";
import type { Rendered } from "./rendered";
import type { Renderer } from "./renderer";

/** About three hundred pages with their flight payloads, compressed and not. */
const MAX_KEPT_BYTES = 64_000_000;

/** A longer address is answered, but not kept, in characters. */
const MAX_KEPT_ADDRESS = 2000;

interface Site {
  /** Of absolute addresses. */
  origin: string;
  /** Whether caches that do not tell hosts apart may keep what names it. */
  shared: boolean;
}

export function createFront(
  files: ReadonlyMap<string, Answer>,
  renderer: Pick<Renderer, "info" | "render">,
) {
  const { ATLAS_ORIGIN } = process.env;
  const configured: Site | null = ATLAS_ORIGIN
    ? { origin: new URL(ATLAS_ORIGIN).origin, shared: true }
    : null;
  const answers = new Answers(MAX_KEPT_BYTES);
  const targets = renderer.info().then(targetReader);
  // Whoever started the renderer is told, too.
  targets.catch(() => {});

  /** The answer to a request without a body, if nothing has to be rendered. */
  function atHand({ method = "", url = "" }: IncomingMessage): Answer | undefined {
    if (method === "OPTIONS") return options;
    if (method !== "GET" && method !== "HEAD") return notAllowed;
    const [path] = splitUrl(url);
    const file = files.get(path);
    if (file) return file;
    const refusal = refusalOf(path);
    return refusal ? plain(refusal.status, `Expected ${refusal.expected}.`) : undefined;
  }

  async function render(target: Target, site: Site, signal: AbortSignal): Promise<Rendered> {
    const { kind, address } = target;
    const { host, protocol } = new URL(site.origin);
    const [path] = splitUrl(address);
    const match = matchRoute(path);
    const { costly } = match?.route ?? {};
    const rendered = await renderer.render({
      address,
      headers: {
        host,
        "x-forwarded-proto": protocol.slice(0, -1),
        ...(kind === "router" ? ROUTER_HEADERS : {}),
      },
      costly: costly === true || !!costly?.some((format) => path.endsWith(`.${format}`)),
      shared: site.shared,
      signal,
    });
    const { answer, flightPayload } = rendered;
    const isKept = answer.status === 200 && answer.headers["cache-control"] !== "no-store";
    if (isKept && match && address.length <= MAX_KEPT_ADDRESS) {
      answers.set(keyOf(site, { address, kind: kind === "router" ? kind : "page" }), answer);
      if (flightPayload) answers.set(keyOf(site, { address, kind: "payload" }), flightPayload);
    }
    return rendered;
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<From> {
    const file = atHand(request);
    if (file) return send(request, response, file);
    const target = (await targets)(request);
    if ("redirect" in target) return send(request, response, redirect(target.redirect));
    if ("expected" in target)
      return send(request, response, plain(404, `Expected ${target.expected}.`));
    const site = configured ?? siteAsked(request);
    const key = keyOf(site, target);
    const cacheControl = target.isAtOwnAddress ? undefined : "no-store";
    const kept = answers.get(key);
    if (kept) return send(request, response, kept, { from: "hit", cacheControl });
    if (response.destroyed) return "miss";
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const made = await answers.make(key, gone.signal, async (signal) => {
      const { answer, flightPayload } = await render(target, site, signal);
      if (target.kind !== "payload") return answer;
      return flightPayload ?? plain(404, "Expected the address of a page with a map.");
    });
    return send(request, response, made, { from: "miss", cacheControl });
  }

  /** Answers, whatever happens; resolves to where the answer is from. */
  return async (request: IncomingMessage, response: ServerResponse): Promise<From> => {
    try {
      return await respond(request, response);
    } catch (error) {
      // Nobody waits for it any more.
      if (response.destroyed) return "miss";
      if (!(error instanceof Busy))
        log("failed", { message: String(error), path: loggedPath(request) });
      return response.headersSent ? "miss" : send(request, response, unavailable, { from: "miss" });
    }
  };
}

/** The site by which this request has found the server. A host that is none is nobody else's. */
function siteAsked({ headers }: IncomingMessage): Site {
  const host = headers.host ?? null;
  const protocol = headers["x-forwarded-proto"]?.toString() ?? null;
  const origin = originOf({ configured: undefined, host, protocol });
  return { origin, shared: new URL(origin).host === host && isLocal(origin) };
}

const keyOf = (
  { origin, shared }: Site,
  { kind, address }: Pick<Target, "kind" | "address">,
): string => `${origin} ${shared} ${kind} ${address}`;
