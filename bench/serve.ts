/** Builds the app and serves it as in production. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { runScript } from "../scripts/run";
import { SERVER_ARGS } from "../scripts/serve/command";
import { freePort } from "./port";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

export interface Served {
  origin: string;
  port: number;
  /** Process id of the server. */
  pid: number;
  stop: () => void;
}

export function build(): void {
  if (runScript("build") !== 0) throw new Error("npm run build failed");
}

/** Starts the app on a free port; resolves when it responds. */
export async function serveApp(): Promise<Served> {
  const port = await freePort();
  const next = spawn(process.execPath, [...SERVER_ARGS, "--port", String(port)], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  const stop = () => void next.kill();
  process.once("exit", stop);
  const origin = `http://localhost:${port}`;
  await untilAnswered(`${origin}/robots.txt`, () => next.exitCode);
  return { origin, port, pid: next.pid as number, stop };
}

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
