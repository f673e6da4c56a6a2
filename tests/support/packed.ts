import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

/**
 * Starts the server of a packed folder as a host may: from another working directory, and with an environment
 * that says nothing of the checkout.
 */
export function servePacked(
  folder: string,
  environment: { PORT: string; ATLAS_ORIGIN?: string },
): ChildProcess {
  const env = { PATH: process.env.PATH, ...environment };
  return spawn(process.execPath, [join(folder, "server.js")], {
    cwd: "/",
    env: env as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv,
    stdio: ["ignore", "ignore", "inherit"],
  });
}
