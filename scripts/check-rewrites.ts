/**
 * The last step of `npm run build`: renders a page of each kind with the fresh build, rewrites it as the
 * server does, and fails if a rewrite no longer finds what it is for (`serve/unmatched.ts`), or if answers to
 * Next's router are not the same twice.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import next from "next";
import { ROUTER_HEADERS } from "../lib/http/router-request";
import { withStableKeys } from "../lib/server/router-answer.server";
import { withoutFlightPayload } from "./serve/flight-payload";
import { inlinePictures } from "./serve/phone-picture";
import { builtStyleSheets, firstPaint } from "./serve/rewrite-html";
import { type RewrittenPage, unmatched } from "./serve/unmatched";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

const PAGES = [
  { path: "/", status: 200, hasMap: true },
  { path: "/place/pokrovsk", status: 200, hasMap: true },
  { path: "/embed?live=1", status: 200, hasMap: true },
  { path: "/about", status: 200, hasMap: false },
  { path: "/not-found", status: 404, hasMap: false },
];

const ROUTER_ANSWERS = ["/place/pokrovsk", "/figures", "/download", "/download/place/kyiv"];

const app = next({ dev: false, dir: ROOT });
const handle = app.getRequestHandler();
await app.prepare();
const server = createServer((request, response) => void handle(request, response));
await new Promise<void>((resolve) => server.listen(0, resolve));
const { port } = server.address() as AddressInfo;

async function fetchText(path: string, status: number): Promise<string> {
  const answer = await fetch(`http://localhost:${port}${path}`);
  if (answer.status !== status)
    throw new Error(`${path}: expected status ${status}, found ${answer.status}`);
  return answer.text();
}

/** Fails if a router answer is not the same when it is drawn again, with everything at hand. */
async function checkRouterAnswer(path: string): Promise<string[]> {
  const draw = async () => {
    const answer = await fetch(`http://localhost:${port}${path}`, { headers: ROUTER_HEADERS });
    const [, nonce = ""] =
      /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "") ?? [];
    return withStableKeys(Buffer.from((await answer.text()).replaceAll(nonce, "")));
  };
  const [first, second] = [await draw(), await draw()];
  if (!first || !second) return [`${path}: expected keys of the head in the router's answer`];
  return first.equals(second) ? [] : [`${path}: expected the same router answer twice`];
}

const sheets = builtStyleSheets(ROOT);

async function rewrite({ path, status, hasMap }: (typeof PAGES)[number]): Promise<RewrittenPage> {
  const rendered = await fetchText(path, status);
  const painted = firstPaint(rendered, sheets);
  const pictured = await inlinePictures(painted, (address) => fetchText(address, 200));
  const apart = withoutFlightPayload(pictured, "build", path);
  return { path, hasMap, rendered, painted, pictured, apart };
}

try {
  const pages = await Promise.all(PAGES.map(rewrite));
  const failures = [
    ...pages.flatMap(unmatched),
    ...(await Promise.all(ROUTER_ANSWERS.map(checkRouterAnswer))).flat(),
  ];
  for (const failure of failures) console.error(failure);
  console.log(`rewritings: ${pages.length} pages, ${failures.length} failures`);
  process.exitCode = failures.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
// Next's server has timers that would keep the process running.
process.exit();
