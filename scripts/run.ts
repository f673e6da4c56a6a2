/** Runs one of the project's tools with this very Node, its output going where ours goes. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** `tool` is a path within `node_modules`; npx would cost half a second each time. */
export function runTool(tool: string, args: string[], env: Record<string, string> = {}): number {
  return run(process.execPath, [`node_modules/${tool}`, ...args], env);
}

export const runScript = (script: string): number => run("npm", ["run", "--silent", script], {});

function run(command: string, args: string[], env: Record<string, string>): number {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  if (error) console.error(`${command} ${args.join(" ")}: ${error.message}`);
  return status ?? 1;
}
