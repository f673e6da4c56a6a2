/**
 * Finds a Chromium for the tests, and installs one if there is none.
 *
 * Run as a script, it prints the browser's path.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";

/** Headless-only Chromium, which starts and renders about a quarter faster than the full browser. */
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

/** An installed browser: CHROMIUM_PATH, Playwright's own, or the system's. */
export function installedBrowser(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) {
    throw new Error(`CHROMIUM_PATH: expected a program, found nothing at ${named}`);
  }
  return named || shell() || [chromium.executablePath(), ...onPath(), ...PLACES].find(existsSync);
}

const shell = (): string | undefined =>
  onPath().find((path) => path.endsWith(SHELL) && existsSync(path));

/** Where Debian installs the fallback fonts of `app/globals.css`. */
const FALLBACK_FONTS = "/usr/share/fonts/truetype/liberation";

/**
 * Until their web fonts load, pages use fallback fonts with the metrics of Arial and Times, so that nothing
 * shifts. Readers' systems have those or Liberation, which has the same metrics; a bare server has neither.
 */
function installFallbackFonts(): void {
  if (process.platform === "linux" && ![FALLBACK_FONTS, `${FALLBACK_FONTS}2`].some(existsSync))
    installPackages(["fonts-liberation"]);
}

/** An installed browser, or else one that this installs. */
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
  // The system libraries come second: they are useless if the download is refused.
  if (playwright("install") && isRoot && process.platform === "linux") playwright("install-deps");
}

function installShell(): void {
  if (!process.env.CHROMIUM_PATH && !shell()) installPackages([SHELL]);
}

const installDebians = (): void => installPackages(["chromium"]);

/** Installs Debian packages, if this is Debian and we are root. */
export function installPackages(names: readonly string[]): void {
  if (isRoot && existsSync("/etc/debian_version") && succeeds("apt-get", ["update"])) {
    succeeds("apt-get", ["install", "-y", "--no-install-recommends", ...names]);
  }
}

function succeeds(command: string, args: string[]): boolean {
  console.error(`> ${command} ${args.join(" ")}`);
  // The installers' output goes to stderr, so that stdout contains the path alone.
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { stdio: ["ignore", 2, 2], env }).status === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.log(findOrInstallBrowser());
}
