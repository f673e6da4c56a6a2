/** A Next app of one uncached route that says "ok": what a request costs in Next itself. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../scripts/server-process";
import { type Served, started } from "./serve";

export const BASELINE = "/ok";

const FILES = {
  "package.json": `{ "private": true }`,
  "app/ok/route.js": `export const dynamic = "force-dynamic";\nexport const GET = () => new Response("ok");\n`,
};
const NEXT = join(ROOT, "node_modules/next/dist/bin/next");

/**
 * Builds the app with the atlas's Next, in a folder below the atlas's, where Next finds its packages, and
 * starts it by `next start`.
 */
export async function serveBaseline(): Promise<Served> {
  const folder = mkdtempSync(join(ROOT, ".baseline-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  mkdirSync(join(folder, "app/ok"), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  // Turbopack would build the atlas's own instrumentation and proxy into it.
  const { status } = spawnSync(process.execPath, [NEXT, "build", "--webpack"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) throw new Error("next build failed for the route that says ok");
  return started([NEXT, "start"], { cwd: folder }, BASELINE);
}
