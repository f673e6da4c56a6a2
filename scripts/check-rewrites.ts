/**
 * The last step of `npm run build`: renders a page of each kind with the fresh build, rewrites it as the
 * renderer does, and fails if something was not found that should be rewritten (`lib/boot/unmatched.ts`), or if
 * answers to Next's router are not the same twice.
 */
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import next from "next";
import { rewriteHtml } from "@/lib/boot/rewrite-html";
import { unmatched } from "@/lib/boot/unmatched";
import { HASHED_PAGES } from "@/lib/http/request-headers";
import { ROUTER_HEADERS } from "@/lib/http/router-request";
import { getAtlas } from "@/lib/server/atlas.server";
import { withStableKeys } from "@/lib/server/router-answer.server";
import { listen } from "./ports";
import { pageFiles } from "./serve/page-files";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

const [PLACE] = getAtlas().places.map(({ id }) => id);

const PAGES = [
  { path: "/", status: 200, hasMap: true },
  { path: `/place/${PLACE}`, status: 200, hasMap: true },
  { path: "/embed?live=1", status: 200, hasMap: true },
  { path: "/about", status: 200, hasMap: false },
  { path: "/not-found", status: 404, hasMap: false },
];

const ROUTER_ANSWERS = [`/place/${PLACE}`, "/figures", "/download", `/download/place/${PLACE}`];

process.env[HASHED_PAGES] = "1";
const app = next({ dev: false, dir: ROOT });
const handle = app.getRequestHandler();
await app.prepare();
const server = createServer((request, response) => void handle(request, response));
const port = await listen(server);
const files = pageFiles(ROOT);

async function check({ path, status, hasMap }: (typeof PAGES)[number]): Promise<string[]> {
  const answer = await fetch(`http://localhost:${port}${path}`);
  if (answer.status !== status)
    throw new Error(`${path}: expected status ${status}, found ${answer.status}`);
  const page = await rewriteHtml(await answer.text(), path, files);
  return unmatched(page, hasMap).map((message) => `${path}: ${message}`);
}

/** Fails if a router answer is not the same when it is drawn again, with everything at hand. */
async function checkRouterAnswer(path: string): Promise<string[]> {
  const draw = async () => {
    const answer = await fetch(`http://localhost:${port}${path}`, { headers: ROUTER_HEADERS });
    return withStableKeys(Buffer.from(await answer.arrayBuffer()));
  };
  const [first, second] = [await draw(), await draw()];
  if (!first || !second) return [`${path}: expected keys of the head in the router's answer`];
  return first.equals(second) ? [] : [`${path}: expected the same router answer twice`];
}

try {
  const checks = [...PAGES.map(check), ...ROUTER_ANSWERS.map(checkRouterAnswer)];
  const failures = (await Promise.all(checks)).flat();
  for (const failure of failures) console.error(failure);
  console.log(`rewritings: ${PAGES.length} pages, ${failures.length} failures`);
  process.exitCode = failures.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
// Next's server has timers that would keep the process running.
process.exit();
