/** Runs the project's tools with the current Node. */
import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * Where a tool's output goes: to our own, or into a buffer, so that tools that run in parallel do not mix
 * their lines.
 */
export type Output = "ours" | Buffer[];

interface Command {
  command: string;
  args: string[];
}

/** `path` is relative to `node_modules`. This saves npx's half second. */
export const tool = (path: string, ...args: string[]): Command => ({
  command: process.execPath,
  args: [`node_modules/${path}`, ...args],
});

export const script = (name: string): Command => ({
  command: "npm",
  args: ["run", "--silent", name],
});

/** The command's exit code. */
export const run = (
  { command, args }: Command,
  output: Output,
  env: Record<string, string> = {},
): Promise<number> =>
  new Promise((resolve) => {
    const stdio = output === "ours" ? "inherit" : "pipe";
    const child = spawn(command, args, { ...options(env), stdio: ["ignore", stdio, stdio] });
    if (output !== "ours") {
      child.stdout?.on("data", (said: Buffer) => output.push(said));
      child.stderr?.on("data", (said: Buffer) => output.push(said));
    }
    child.once("error", (error) => {
      console.error(`${command} ${args.join(" ")}: ${error.message}`);
      resolve(1);
    });
    child.once("close", (code) => resolve(code ?? 1));
  });

/** Runs an npm script with its output on ours. */
export function runScript(name: string): number {
  const { command, args } = script(name);
  const { status, error } = spawnSync(command, args, {
    ...options({}),
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (error) console.error(`${command} ${args.join(" ")}: ${error.message}`);
  return status ?? 1;
}

const options = (env: Record<string, string>) => ({
  cwd: ROOT,
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
});
