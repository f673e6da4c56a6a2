/** Builds the app and serves it as in production. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { packInto } from "../scripts/pack/pack";
import { freePort } from "../scripts/ports";
import { runScript } from "../scripts/run";
import { SERVER_ARGS } from "../scripts/serve/command";

export const ROOT = resolve(fileURLToPath(new URL("..", import.meta.url)));

export interface Served {
  origin: string;
  port: number;
  /** Process id of the server; its other processes descend from it. */
  pid: number;
  stop: () => void;
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

/** Starts the app; resolves when it responds. */
export async function serveApp({ port, root = ROOT, env = {} }: Settings = {}): Promise<Served> {
  const listensOn = port ?? (await freePort());
  const args = [...SERVER_ARGS, "--port", String(listensOn)];
  return started(args, root, listensOn, "/robots.txt", env);
}

/** Starts the app as a host does, from a packed folder, which is removed when this process ends. */
export async function servePacked(): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "atlas-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  await packInto(folder, ROOT);
  const port = await freePort();
  return started(["server.js"], folder, port, "/robots.txt", { PORT: `${port}` });
}

/** Starts Node with these arguments; resolves when the path is answered with a 2xx. */
export async function started(
  args: readonly string[],
  cwd: string,
  port: number,
  path: string,
  env: Record<string, string> = {},
): Promise<Served> {
  const child = spawn(process.execPath, args, {
    cwd,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production", ...env },
  });
  const stop = () => void child.kill();
  process.once("exit", stop);
  const ended = exitOf(child);
  const origin = `http://localhost:${port}`;
  await untilAnswered(origin + path, () => child.exitCode);
  const end = (signal: "SIGTERM" | "SIGKILL") => {
    process.off("exit", stop);
    child.kill(signal);
    return ended;
  };
  return { origin, port, pid: child.pid as number, stop, end };
}

const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once("exit", resolve));

async function untilAnswered(url: string, exitCode: () => number | null): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (exitCode() !== null)
      throw new Error(`the server ended with ${exitCode()}; is there a build?`);
    const answered = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Expected an answer from ${url} within 30 s.`);
}
