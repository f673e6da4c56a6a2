/** Answers requests: with a built file, with an answer that is kept, or with one that the renderer makes. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { isLocal, originOf } from "@/lib/http/origin";
import { ROUTER_HEADERS } from "@/lib/http/router-request";
import { matchRoute } from "@/lib/routes/routes";
import type { Answer } from "@/lib/server/answer.server";
import { Answers } from "@/lib/server/answers.server";
import { Busy } from "@/lib/server/queue.server";
import { type From, send } from "@/lib/server/send.server";
import { splitUrl, type Target, targetReader } from "@/lib/server/target.server";
import { log } from "./log";
import { notAllowed, options, plain, redirect, unavailable } from "./plain-answers";
import type { Rendered, Renderer } from "./renderer";

/** About three hundred pages with their flight payloads, compressed and not. */
const MAX_KEPT_BYTES = 64_000_000;

export function createFront(
  files: ReadonlyMap<string, Answer>,
  renderer: Pick<Renderer, "info" | "render">,
) {
  const { ATLAS_ORIGIN } = process.env;
  const configured = ATLAS_ORIGIN ? new URL(ATLAS_ORIGIN).origin : null;
  const answers = new Answers(MAX_KEPT_BYTES);
  const targets = renderer.info().then(targetReader);
  // Whoever started the renderer is told, too.
  targets.catch(() => {});

  /** The answer to a request without a body, if nothing has to be rendered. */
  function atHand({ method = "", url = "" }: IncomingMessage): Answer | undefined {
    if (method === "OPTIONS") return options;
    if (method !== "GET" && method !== "HEAD") return notAllowed;
    const [path] = splitUrl(url);
    if (!path.startsWith("/")) return plain(400, "Expected a path that starts with a slash.");
    if (path.startsWith("/_next/"))
      return files.get(path) ?? plain(404, "Expected a file of this build.");
    return files.get(path);
  }

  async function render(target: Target, origin: string, signal: AbortSignal): Promise<Rendered> {
    const { kind, address } = target;
    const { host, protocol } = new URL(origin);
    const [path] = splitUrl(address);
    const { costly } = matchRoute(path)?.route ?? {};
    const rendered = await renderer.render({
      address,
      headers: {
        host,
        "x-forwarded-proto": protocol.slice(0, -1),
        ...(kind === "router" ? ROUTER_HEADERS : {}),
      },
      costly: costly === true || !!costly?.some((format) => path.endsWith(`.${format}`)),
      shared: configured !== null || isLocal(origin),
      signal,
    });
    const { answer, flightPayload } = rendered;
    if (answer.status === 200 && answer.headers["cache-control"] !== "no-store") {
      answers.set(keyOf(origin, { address, kind: kind === "router" ? kind : "page" }), answer);
      if (flightPayload) answers.set(keyOf(origin, { address, kind: "payload" }), flightPayload);
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
    const origin = configured ?? originAsked(request);
    const key = keyOf(origin, target);
    const cacheControl = target.isAtOwnAddress ? undefined : "no-store";
    const kept = answers.get(key);
    if (kept) return send(request, response, kept, { from: "hit", cacheControl });
    const [path] = splitUrl(target.address);
    if (matchRoute(path)?.route.kind === "public")
      return send(request, response, plain(404, "Expected a file of this build."));
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    const made = await answers.make(key, gone.signal, async (signal) => {
      const { answer, flightPayload } = await render(target, origin, signal);
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
        log("failed", { message: String(error), path: splitUrl(request.url ?? "")[0] });
      return response.headersSent ? "miss" : send(request, response, unavailable, { from: "miss" });
    }
  };
}

/** The origin by which this request has found the server. */
const originAsked = ({ headers }: IncomingMessage): string =>
  originOf({
    configured: undefined,
    host: headers.host ?? null,
    protocol: headers["x-forwarded-proto"]?.toString() ?? null,
  });

const keyOf = (origin: string, { kind, address }: Pick<Target, "kind" | "address">): string =>
  `${origin} ${kind} ${address}`;
