/** Starts what all stories share: the atlas from a packed folder, and a screen for browsers that must have one. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type EnginePrograms, findOrInstallEngines } from "../../scripts/engines";
import { packInto } from "../../scripts/pack/pack";
import { servePacked } from "../support/packed";
import { SCREEN } from "./engine";

declare module "vitest" {
  interface ProvidedContext {
    server: string;
    display: string;
    programs: EnginePrograms;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const programs = findOrInstallEngines();
  // An empty place: nothing of the checkout can be found from there.
  const folder = mkdtempSync(join(tmpdir(), "dateline-atlas-packed-"));
  await packInto(folder, process.cwd());
  const { origin, ready, end } = await servePacked(folder);
  await ready();
  const screen = await startScreen(programs.xvfb);
  provide("server", origin);
  provide("display", screen.display);
  provide("programs", programs);
  return async () => {
    await end("SIGTERM");
    screen.process?.kill();
    rmSync(folder, { recursive: true });
  };
}

/** A screen in memory; where there is no program for one, the machine's own. */
async function startScreen(
  xvfb: string | null,
): Promise<{ display: string; process: ChildProcess | null }> {
  if (!xvfb) return { display: process.env.DISPLAY ?? "", process: null };
  // It chooses a free number, and writes it where it is told to.
  const args = [
    "-displayfd",
    "3",
    "-screen",
    "0",
    `${SCREEN.width}x${SCREEN.height}x24`,
    "-nolisten",
    "tcp",
  ];
  const screen = spawn(xvfb, args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const [number] = await once(screen.stdio[3] as NodeJS.ReadableStream, "data");
  return { display: `:${String(number).trim()}`, process: screen };
}
