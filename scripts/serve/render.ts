/**
 * The renderer: Next, in a process of its own, with its pages rewritten. The server in front (`index.ts`)
 * forks it, and asks it for what it has not kept.
 */
import "./end-with-parent";
import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { rewriteHtml } from "@/lib/boot/rewrite-html";
import { withHashes } from "@/lib/http/content-security-policy";
import { getAllowedValues } from "@/lib/server/atlas.server";
import { FONT_FILES } from "@/lib/server/font-files.server";
import { HeldResponse } from "@/lib/server/held-response.server";
import { inlineHashes } from "@/lib/server/inline-hashes.server";
import { setPainter } from "@/lib/server/painter.server";
import { SHORT_LIVED } from "@/lib/server/response.server";
import { withStableKeys } from "@/lib/server/router-answer.server";
import { listen } from "../ports";
import { PAYLOAD_BYTES_HEADER, type RendererMessage } from "./messages";
import { pageFiles } from "./page-files";
import { forkPainter } from "./painter";

const ROOT = process.cwd();

const tell = (message: RendererMessage) => process.send?.(message);

const files = pageFiles(ROOT);

/** What Next says of pages that it renders for each request, which are the same for everybody here. */
const MAY_BE_KEPT = [200, 307, 308, 404];

async function finishPage(address: string, response: ServerResponse, body: Buffer) {
  const type = `${response.getHeader("Content-Type")}`;
  const cache = `${response.getHeader("Cache-Control") ?? ""}`;
  if (MAY_BE_KEPT.includes(response.statusCode) && !cache.startsWith("public"))
    response.setHeader("Cache-Control", SHORT_LIVED);
  else if (response.statusCode >= 500) response.setHeader("Cache-Control", "no-store");
  const policy = `${response.getHeader("Content-Security-Policy") ?? ""}`;
  if (type.startsWith("text/x-component")) return withStableKeys(body) ?? body;
  // Embeds and pictures have a policy with hashes already.
  if (!type.startsWith("text/html") || policy.includes("'sha256-")) return body;
  const { html, flightPayload } = await rewriteHtml(body.toString(), address, files);
  response.setHeader("Content-Security-Policy", withHashes(policy, inlineHashes(html)));
  const parts = [html, flightPayload ?? ""].map((text) => Buffer.from(text));
  response.setHeader(PAYLOAD_BYTES_HEADER, parts[1]?.length ?? 0);
  return Buffer.concat(parts);
}

async function start(): Promise<RendererMessage> {
  const missing = FONT_FILES.filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Error(`expected the fonts ${missing.join(", ")}`);
  // Broken data are told before Next starts, which then draws the first picture (`instrumentation.ts`).
  const allowed = getAllowedValues();
  setPainter(forkPainter());
  const app = next({ dev: false, dir: ROOT });
  const handle = app.getRequestHandler();
  await app.prepare();
  const server = createServer(
    { ServerResponse: HeldResponse as typeof ServerResponse<IncomingMessage>, keepAliveTimeout: 0 },
    (request, response) => {
      const address = request.url ?? "/";
      (response as unknown as HeldResponse).finish = (body) => finishPage(address, response, body);
      void handle(request, response);
    },
  );
  const port = await listen(server, 0, "127.0.0.1");
  const { status } = await fetch(`http://127.0.0.1:${port}/`);
  if (status !== 200) throw new Error(`expected a build that renders "/", got ${status}`);
  return { port, allowed, build: files.build };
}

start().then(tell, (error) => {
  tell({ failed: error instanceof Error ? error.message : String(error) });
  process.disconnect();
});
