/** nginx before instances of the app, with the configuration of `docs/`. */
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../scripts/ports";
import { ROOT } from "../scripts/server-process";

/** A line of the access log, in the format that the configuration defines. */
export interface Logged {
  /** Milliseconds since 1970, at which the answer was complete. */
  time: number;
  status: number;
  path: string;
  /** What nginx's cache did: `HIT`, `MISS`, `EXPIRED`…; empty if it was not asked. */
  cache: string;
  /** The instances that were asked, in turn; none if the answer came from the cache. */
  instances: readonly string[];
  /** `Cache-Status` of the instance (RFC 9211). */
  said: string;
}

export interface Nginx {
  origin: string;
  port: number;
  log: () => Logged[];
  stop: () => Promise<void>;
}

const LINE = /^([\d.]+) (\d+) [\d.]+ "(.*)" "(.*)" "(.*)" ".*" "(.*)"$/;

/** Starts nginx with an empty cache before the instances at these ports. @throws Error if there is no nginx */
export async function serveNginx(ports: readonly number[]): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), "atlas-nginx-"));
  // Its workers may run as another user.
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, "cache"));
  const port = await freePort();
  writeFileSync(join(folder, "nginx.conf"), configuration(folder, port, ports));
  const child = spawn("nginx", ["-p", folder, "-e", "error.log", "-c", "nginx.conf"], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
  });
  const ended = new Promise<string>((resolve) => {
    child.once("error", ({ message }) => resolve(message));
    child.once("exit", (code) => resolve(`exit code ${code}`));
  });
  const kill = () => void child.kill();
  process.once("exit", kill);
  const origin = `http://localhost:${port}`;
  await Promise.race([
    untilOpen(origin),
    ended.then((why) => Promise.reject(new Error(`nginx (Debian's package): ${why}`))),
  ]);
  return {
    origin,
    port,
    log: () => readFileSync(join(folder, "access.log"), "utf8").split("\n").flatMap(readLine),
    stop: async () => {
      kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

/** The file of `docs/`, with this run's ports and folders, in what a package of nginx puts around it. */
function configuration(folder: string, port: number, ports: readonly number[]): string {
  const servers = ports.map((it) => `server 127.0.0.1:${it};`).join(" ");
  const documented = readFileSync(join(ROOT, "docs/nginx.conf"), "utf8")
    .replaceAll("/var/cache/nginx", join(folder, "cache"))
    .replace("/var/log/nginx/atlas.log", join(folder, "access.log"))
    .replace("listen 80;", `listen ${port};`)
    .replace("server_name atlas.example;", "server_name localhost;")
    .replace("server 127.0.0.1:3000;", servers)
    .replace("server 127.0.0.1:3001;", "");
  const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join("\n");
  return `daemon off; pid nginx.pid; worker_processes 1;
events { worker_connections 4096; }
http { access_log off; ${paths}
${documented} }`;
}

function readLine(line: string): Logged[] {
  const [, time, status, path = "", cache = "", instances = "", said = ""] = LINE.exec(line) ?? [];
  if (time === undefined) return [];
  const asked = instances.split(", ").filter((it) => it !== "-" && it !== "");
  return [
    {
      time: Number(time) * 1000,
      status: Number(status),
      path,
      cache,
      instances: asked,
      said,
    },
  ];
}

async function untilOpen(origin: string): Promise<void> {
  for (;;) {
    const open = await fetch(`${origin}/_next/static/-`).then(
      () => true,
      () => false,
    );
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
