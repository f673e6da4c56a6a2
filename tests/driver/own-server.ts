import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { freePort } from "../../scripts/ports";
import { SERVER_ARGS } from "../../scripts/serve/command";

const ROOT = resolve(".");

export interface OwnServer {
  origin: string;
  port: number;
  process: ChildProcess;
  /** Resolves when it has ended, with its code and what it wrote to standard error. */
  ended: Promise<{ code: number | null; said: string }>;
  /** Resolves when it is ready. @throws if it has ended instead */
  ready: () => Promise<void>;
}

/** Starts a server of its own for one test; the caller ends it. @param cwd a folder like `sparseCopy` makes */
export async function startServer(
  env: Record<string, string> = {},
  cwd = ROOT,
): Promise<OwnServer> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const [option, loader, program] = SERVER_ARGS as readonly [string, string, string];
  const child = spawn(
    process.execPath,
    [option, import.meta.resolve(loader), join(ROOT, program)],
    {
      cwd,
      env: {
        ...process.env,
        TSX_TSCONFIG_PATH: join(ROOT, "tsconfig.json"),
        PORT: String(port),
        ...env,
      },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let said = "";
  child.stderr?.on("data", (text) => {
    said += text;
  });
  const ended = new Promise<{ code: number | null; said: string }>((settle) => {
    child.once("close", (code) => settle({ code, said }));
  });
  const ready = async () => {
    while (child.exitCode === null) {
      const ok = await fetch(`${origin}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (ok) return;
      await new Promise((settle) => setTimeout(settle, 50));
    }
    throw new Error(`the server has ended: ${said}`);
  };
  return { origin, port, process: child, ended, ready };
}

/** A folder with links to all that is in the checkout, except for what is named. */
export function sparseCopy(without: readonly string[]): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "dateline-atlas-copy-"));
  for (const name of readdirSync(ROOT))
    if (!without.includes(name)) symlinkSync(join(ROOT, name), join(folder, name));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
