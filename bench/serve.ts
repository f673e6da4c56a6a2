/** Builds the app and serves it as in production. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packInto } from "../scripts/pack/pack";
import { runScript } from "../scripts/run";
import { ROOT, SERVER_ARGS, startProcess } from "../scripts/server-process";

export interface Served {
  origin: string;
  port: number;
  /** Process id of the server; its other processes descend from it. */
  pid: number;
  /** Sends the signal; resolves to the exit code, null if the signal ended it. */
  end: (signal: "SIGTERM" | "SIGKILL") => Promise<number | null>;
}

interface Settings {
  /** A free one by default. */
  port?: number;
  /** The folder of the app. */
  root?: string;
  env?: Record<string, string>;
}

export function build(): void {
  if (runScript("build") !== 0) throw new Error("npm run build failed");
}

/** Starts the app; resolves when it is ready. */
export const serveApp = ({ port, root = ROOT, env = {} }: Settings = {}): Promise<Served> =>
  started(SERVER_ARGS, { cwd: root, port, env }, "/readyz");

/** Starts the app as a host does, from a packed folder, which is removed when this process ends. */
export async function servePacked(): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "atlas-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  await packInto(folder, ROOT);
  return started(["server.js"], { cwd: folder }, "/readyz");
}

/** Starts Node with these arguments; resolves when the path is answered with a 2xx. */
export async function started(
  args: readonly string[],
  { cwd, port, env = {} }: { cwd: string; port?: number | undefined; env?: Record<string, string> },
  path: string,
): Promise<Served> {
  const server = await startProcess(args, {
    cwd,
    port,
    env: { NODE_ENV: "production", ...env },
  });
  server.process.stderr?.pipe(process.stderr, { end: false });
  await server.ready(path);
  return { ...server, pid: server.process.pid as number };
}
