/** What the server is told by its arguments and its environment. */
import { parseArgs } from "node:util";

export interface Settings {
  port: number;
  /** The address to listen on; every one if absent. */
  host: string | undefined;
  /** Port of the metrics, or null. */
  metricsPort: number | null;
  /** How long an idle connection stays open: longer than balancers keep theirs. */
  keepAliveSeconds: number;
  /** How long a server that has been told to stop may go on sending. */
  drainSeconds: number;
}

/** @throws an error with one line that says what was expected, and where. */
export function readSettings(
  args: string[],
  env: Readonly<Record<string, string | undefined>>,
): Settings {
  const { values } = parseArgs({ args, options: { port: { type: "string" } } });
  if (env.ATLAS_ORIGIN) checkOrigin(env.ATLAS_ORIGIN);
  const port = (name: string, text: string) => wholeNumber(name, text, 0, 65_535);
  const seconds = (name: string, otherwise: string) =>
    wholeNumber(name, env[name] || otherwise, 0, 3600);
  const settings = {
    port: values.port ? port("--port", values.port) : port("PORT", env.PORT || "3000"),
    host: env.HOST || undefined,
    metricsPort: env.METRICS_PORT ? port("METRICS_PORT", env.METRICS_PORT) : null,
    keepAliveSeconds: seconds("KEEP_ALIVE_SECONDS", "75"),
    drainSeconds: seconds("DRAIN_SECONDS", "25"),
  };
  if (settings.metricsPort === settings.port && settings.port !== 0)
    throw new Error(
      `METRICS_PORT: expected another port than the server's, got "${settings.port}"`,
    );
  return settings;
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new Error(`${name}: expected a whole number from ${least} to ${most}, got "${text}"`);
}

function checkOrigin(text: string): void {
  const origin = URL.canParse(text) ? new URL(text) : null;
  const isOrigin =
    origin !== null &&
    /^https?:$/.test(origin.protocol) &&
    origin.pathname === "/" &&
    origin.search + origin.hash + origin.username === "";
  if (isOrigin) return;
  throw new Error(`ATLAS_ORIGIN: expected an origin like https://atlas.example, got "${text}"`);
}
