import { join } from "node:path";
import { type ServerProcess, startProcess } from "../../scripts/server-process";

/**
 * Starts the server of a packed folder as a host may: from another working directory, and with an environment
 * that says nothing of the checkout.
 */
export const servePacked = (
  folder: string,
  environment: Record<string, string | undefined> = {},
): Promise<ServerProcess> =>
  startProcess([join(folder, "server.js")], {
    cwd: "/",
    inherited: { PATH: process.env.PATH },
    env: environment,
  });
