/** A server as a process of its own, for tests and benchmarks. */
import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "./ports";

/** The folder of this checkout. */
export const ROOT = resolve(fileURLToPath(new URL("..", import.meta.url)));

/** The command of `npm start`, without npm: in the folder of the checkout, or in one that looks like it. */
export const SERVER_ARGS: readonly string[] = ["--import", "tsx", "scripts/serve/index.ts"];

export interface ServerProcess {
  origin: string;
  port: number;
  /** Its other processes descend from it. */
  process: ChildProcess;
  /** What it has written to standard error so far. */
  said: () => string;
  /** Resolves when it has ended: to its exit code, null if a signal has ended it. */
  ended: Promise<number | null>;
  /** Resolves when it answers with a 2xx. @throws if it has ended instead */
  ready: (path?: string) => Promise<void>;
  /** Sends the signal; resolves when it has ended, to its exit code. */
  end: (signal: "SIGTERM" | "SIGKILL") => Promise<number | null>;
}

interface How {
  /** Working directory: the checkout by default. */
  cwd?: string;
  /** A free one by default. */
  port?: number | undefined;
  /** What it has of an environment: this process's by default. */
  inherited?: Readonly<Record<string, string | undefined>>;
  /** Added to that. */
  env?: Readonly<Record<string, string | undefined>>;
}

/** Runs Node with these arguments; the program listens on `PORT`. It ends with this process at the latest. */
export async function startProcess(
  args: readonly string[],
  { cwd = ROOT, port, inherited = process.env, env = {} }: How = {},
): Promise<ServerProcess> {
  const listensOn = port ?? (await freePort());
  const origin = `http://localhost:${listensOn}`;
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...inherited, PORT: String(listensOn), ...env } as unknown as NodeJS.ProcessEnv,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr?.on("data", (text) => (said += text));
  const kill = () => void child.kill("SIGKILL");
  process.once("exit", kill);
  const ended = new Promise<number | null>((settle) => {
    child.once("close", (code) => {
      process.off("exit", kill);
      settle(code);
    });
  });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const ready = async (path = "/readyz") => {
    while (!hasEnded()) {
      const ok = await fetch(origin + path).then(
        (answer) => answer.ok,
        () => false,
      );
      if (ok) return;
      await new Promise((settle) => setTimeout(settle, 50));
    }
    throw new Error(`the server has ended with ${await ended}: ${said}`);
  };
  const end = (signal: "SIGTERM" | "SIGKILL") => {
    child.kill(signal);
    return ended;
  };
  return { origin, port: listensOn, process: child, said: () => said, ended, ready, end };
}
