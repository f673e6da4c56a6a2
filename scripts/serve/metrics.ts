import { createServer } from "node:http";
import { listen } from "../ports";
import type { Renderer } from "./renderer";
import { observe } from "./watch";

/**
 * Serves `/metrics` in Prometheus text format, on a port of its own; every other path is the same.
 *
 * @throws if it cannot listen there
 */
export async function startMetrics(
  port: number,
  host: string | undefined,
  renderer: Renderer,
): Promise<void> {
  const { collectDefaultMetrics, Counter, Gauge, Histogram, register } = await import(
    "prom-client"
  );
  collectDefaultMetrics();
  const responses = new Counter({
    name: "atlas_responses_total",
    help: "Responses by status, and by whether they were at hand.",
    labelNames: ["status", "from"],
  });
  const seconds = new Histogram({
    name: "atlas_response_seconds",
    help: "Time to the end of a response.",
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
  });
  observe((status, from, took) => {
    responses.inc({ status, from });
    seconds.observe(took);
  });
  new Gauge({
    name: "atlas_renderer_queue",
    help: "Requests that the renderer has, or that wait for it.",
    labelNames: ["queue"],
    collect() {
      for (const [queue, { length }] of Object.entries(renderer.queues))
        this.set({ queue }, length);
    },
  });
  const server = createServer(async (_, response) => {
    response.setHeader("Content-Type", register.contentType);
    response.end(await register.metrics());
  });
  await listen(server, port, host).catch((error) => {
    throw new Error(`METRICS_PORT: ${error.message}`);
  });
}
