/** The machine and the versions that the results were measured with. */
import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

export interface Machine {
  date: string;
  processor: string;
  cores: number;
  memory: string;
  system: string;
  node: string;
  browser: string | null;
  packages: Record<string, string>;
}

const PACKAGES = ["next", "react", "maplibre-gl", "@resvg/resvg-js"];

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;

export const describeMachine = (browser: string | null): Machine => ({
  date: new Date().toISOString(),
  processor: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  system: `${process.platform} ${process.arch}`,
  node: process.versions.node,
  browser,
  packages: Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)])),
});
