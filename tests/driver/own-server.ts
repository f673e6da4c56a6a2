import { mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT, SERVER_ARGS, type ServerProcess, startProcess } from "../../scripts/server-process";
import { test as base } from "./http";

/** Starts a server. @param cwd a folder like `sparseCopy` makes; the checkout by default */
type Start = (env?: Record<string, string>, cwd?: string) => Promise<ServerProcess>;

/** A test with servers of its own, which end with it. */
export const test = base.extend<{ start: Start }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what is needed.
  start: async ({}, use) => {
    const servers: ServerProcess[] = [];
    await use(async (env = {}, cwd = ROOT) => {
      const server = await startProcess(SERVER_ARGS, { cwd, env });
      servers.push(server);
      return server;
    });
    await Promise.all(servers.map(({ end }) => end("SIGKILL")));
  },
});

/** A folder with links to all that is in the checkout, except for what is named. */
export function sparseCopy(without: readonly string[]): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "dateline-atlas-copy-"));
  for (const name of readdirSync(ROOT))
    if (!without.includes(name)) symlinkSync(join(ROOT, name), join(folder, name));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
