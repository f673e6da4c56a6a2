/** The server's processes. */
import { type ChildProcess, fork } from "node:child_process";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { HASHED_PAGES } from "@/lib/http/request-headers";

/** Megabytes of V8's heap, and of its part for new objects. */
interface HeapLimit {
  old: number;
  semi: number;
}

/** Starts another program of this folder; in a packed folder (`npm run pack`) these are bundles. */
export function forkProgram(name: "render" | "paint", { old, semi }: HeapLimit): ChildProcess {
  const program = new URL(`./${name}${extname(import.meta.url)}`, import.meta.url);
  return fork(fileURLToPath(program), [], {
    execArgv: [
      ...process.execArgv.filter((arg) => !/^--max-(?:old|semi)-space-size/.test(arg)),
      `--max-old-space-size=${old}`,
      `--max-semi-space-size=${semi}`,
    ],
    env: { ...process.env, NODE_ENV: "production", [HASHED_PAGES]: "1" },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
}
