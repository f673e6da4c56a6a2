/** The server's other processes. */
import { type ChildProcess, fork } from "node:child_process";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { HASHED_PAGES } from "@/lib/http/request-headers";

/**
 * Megabytes of V8's heap and of its part for new objects; threads of libuv's pool, which draw PNGs. What lives in the
 * renderer's heap for long is 190 MB, in the painter's 100.
 */
const LIMITS = {
  render: { heap: 272, young: 8, threads: 4 },
  paint: { heap: 160, young: 4, threads: 1 },
};

/** Starts another program of this folder; in a packed folder (`npm run pack`) these are bundles. */
export function forkProgram(name: keyof typeof LIMITS): ChildProcess {
  const program = new URL(`./${name}${extname(import.meta.url)}`, import.meta.url);
  const { heap, young, threads } = LIMITS[name];
  const limits = [`--max-old-space-size=${heap}`, `--max-semi-space-size=${young}`, "--expose-gc"];
  return fork(fileURLToPath(program), [], {
    execArgv: [...process.execArgv, ...limits],
    env: {
      ...process.env,
      NODE_ENV: "production",
      [HASHED_PAGES]: "1",
      UV_THREADPOOL_SIZE: `${threads}`,
      // Pixels lie outside V8's heap. glibc would keep some for each thread that has drawn.
      MALLOC_ARENA_MAX: "2",
    },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
}
