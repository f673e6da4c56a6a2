/**
 * Finds a Chromium for the tests, and installs one where none is found.
 *
 * Run by itself, it prints the browser's path.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";

/** Chromium without a window: it starts and draws a quarter faster than the whole browser. */
const SHELL = "chromium-headless-shell";
const COMMANDS = [SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PLACES = [
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const NONE = `No Chromium was found and none could be installed. Either
  - run \`npx playwright install --with-deps chromium\`, or
  - install Chromium or Chrome with the system's package manager, or
  - set CHROMIUM_PATH to the program's path.`;

export const isRoot = process.getuid?.() === 0;

/** The browser that is already here: CHROMIUM_PATH, Playwright's own, or the system's. */
export function installedBrowser(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) {
    throw new Error(`CHROMIUM_PATH: expected a program, found nothing at ${named}`);
  }
  return named || shell() || [chromium.executablePath(), ...onPath(), ...PLACES].find(existsSync);
}

const shell = (): string | undefined =>
  onPath().find((path) => path.endsWith(SHELL) && existsSync(path));

/** Where Debian has the fonts that pages are set in until their own have come (`app/globals.css`). */
const FALLBACK_FONTS = "/usr/share/fonts/truetype/liberation";

/**
 * Pages are set in Arial's and Times's measures until their own fonts have come, so that nothing moves.
 * Every reader's system has those fonts or Liberation's, which are as wide; a bare server has neither.
 */
function installFallbackFonts(): void {
  if (process.platform === "linux" && ![FALLBACK_FONTS, `${FALLBACK_FONTS}2`].some(existsSync))
    installPackages(["fonts-liberation"]);
}

/** The browser that is already here, or one installed for the purpose. */
export function findOrInstallBrowser(): string {
  installFallbackFonts();
  for (const install of [installShell, installPlaywrights, installDebians]) {
    install();
    const found = installedBrowser();
    if (found) return found;
  }
  throw new Error(NONE);
}

const onPath = (): string[] =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));

function installPlaywrights(): void {
  const playwright = (...args: string[]) => succeeds("npx", ["playwright", ...args, "chromium"]);
  // The system's libraries come second: they are of no use if the download is refused.
  if (playwright("install") && isRoot && process.platform === "linux") playwright("install-deps");
}

function installShell(): void {
  if (!process.env.CHROMIUM_PATH && !shell()) installPackages([SHELL]);
}

const installDebians = (): void => installPackages(["chromium"]);

/** Installs Debian's packages, where this is Debian and may be changed. */
export function installPackages(names: readonly string[]): void {
  if (isRoot && existsSync("/etc/debian_version") && succeeds("apt-get", ["update"])) {
    succeeds("apt-get", ["install", "-y", "--no-install-recommends", ...names]);
  }
}

function succeeds(command: string, args: string[]): boolean {
  console.error(`> ${command} ${args.join(" ")}`);
  // What an installer says goes to stderr, so that stdout holds the path alone.
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { stdio: ["ignore", 2, 2], env }).status === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.log(findOrInstallBrowser());
}
