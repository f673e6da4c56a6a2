/**
 * Serves the built atlas: `npm start -- [--port 3000]`, or `node server.js` in a packed folder.
 *
 * This process only answers, from memory. The renderer (`render.ts`) makes what it does not have, and the
 * painter (`paint.ts`) draws PNGs for the renderer.
 */
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { readSettings, type Settings } from "@/lib/server/settings.server";
import { listen } from "../ports";
import { builtFiles } from "./built-files";
import { answerClientErrors } from "./client-errors";
import { connectionsOf } from "./connections";
import { createFront } from "./front";
import { healthChecks } from "./health";
import { startMetrics } from "./metrics";
import { Renderer } from "./renderer";
import { watch } from "./watch";

/** How long a request may take to arrive, and how long a connection may stand still, in ms. */
const REQUEST_TIMEOUT = 30_000;
const STILL_TIMEOUT = 120_000;

async function serve(settings: Settings): Promise<void> {
  if (!existsSync(".next/BUILD_ID")) throw new Error("expected a build in .next: npm run build");
  const renderer = new Renderer();
  const front = createFront(builtFiles(process.cwd()), renderer);
  const health = healthChecks(renderer);
  const server = createServer((request, response) => {
    if (health.answer(request, response)) return;
    watch(request, response, front(request, response));
  });
  const { isBusy, drain } = connectionsOf(server);
  answerClientErrors(server, isBusy);
  server.keepAliveTimeout = settings.keepAliveSeconds * 1000;
  server.requestTimeout = REQUEST_TIMEOUT;
  server.setTimeout(STILL_TIMEOUT);
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => {
      health.drain();
      setTimeout(() => process.exit(0), settings.drainSeconds * 1000);
      void drain().then(() => process.exit(0));
    });
  await listen(server, settings.port, settings.host);
  if (settings.metricsPort !== null)
    await startMetrics(settings.metricsPort, settings.host, renderer);
  await renderer.info();
  console.log(`Dateline Atlas: http://${settings.host ?? "localhost"}:${settings.port}`);
}

try {
  await serve(readSettings(process.argv.slice(2), process.env));
} catch (error) {
  console.error(`Dateline Atlas cannot start: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
