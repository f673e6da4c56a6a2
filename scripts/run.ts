/** Runs one of the project's tools with this very Node. */
import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What a tool says: written where ours is written, or kept until what runs beside it is not in its midst. */
export type Output = "ours" | Buffer[];

interface Command {
  command: string;
  args: string[];
}

/** `path` lies within `node_modules`; npx would cost half a second each time. */
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

/** The same, for what nothing runs beside. */
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
