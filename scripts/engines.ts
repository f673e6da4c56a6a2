/** Finds the browsers of other engines for the tests, and installs them where they are missing. */
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installPackages } from "./browser";

/** Paths of the programs that the tests in other engines need; null for those that could not be installed. */
export interface EnginePrograms {
  firefox: string | null;
  webkit: { driver: string; browser: string } | null;
  /** A virtual display, for machines without a screen. */
  xvfb: string | null;
}

/** The Debian packages that are needed. */
const PACKAGES = {
  firefox: ["firefox-esr"],
  webkit: ["webkit2gtk-driver", "dbus", "libgl1-mesa-dri", "libegl-mesa0", "libgles2"],
  xvfb: ["xvfb", "xauth"],
};

const FIREFOX = ["firefox-esr", "firefox"];
const APPLICATIONS = ["/Applications/Firefox.app/Contents/MacOS/firefox"];

/** Path of the first of these programs that is on the PATH, or null. */
export const onPath = (names: readonly string[]): string | null =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path)) ?? null;

function webkit(): EnginePrograms["webkit"] {
  const driver = onPath(["WebKitWebDriver"]);
  const browser = miniBrowser();
  return driver && browser && onPath(["dbus-run-session"]) ? { driver, browser } : null;
}

/** Debian installs WebKitGTK's MiniBrowser beside its library, by architecture and version. */
function miniBrowser(): string | null {
  if (!existsSync("/usr/lib")) return null;
  const folders = readdirSync("/usr/lib").flatMap((architecture) =>
    ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"].map((library) =>
      join("/usr/lib", architecture, library, "MiniBrowser"),
    ),
  );
  return folders.find((path) => existsSync(path)) ?? null;
}

const found = (): EnginePrograms => ({
  firefox: onPath(FIREFOX) ?? APPLICATIONS.find((path) => existsSync(path)) ?? null,
  webkit: webkit(),
  xvfb: onPath(["Xvfb"]),
});

/** Finds the programs, and installs the missing ones. */
export function findOrInstallEngines(): EnginePrograms {
  const here = found();
  const missing = (Object.keys(PACKAGES) as (keyof typeof PACKAGES)[]).filter(
    (name) => !here[name],
  );
  if (missing.length === 0) return here;
  installPackages(missing.flatMap((name) => PACKAGES[name]));
  return found();
}
