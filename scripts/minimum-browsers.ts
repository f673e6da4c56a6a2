/**
 * The oldest supported browsers, from `browserslist` in `package.json`, which Next reads too. They follow
 * from dependencies: Next 16 compiles for Chrome and Edge 111 and Safari 16.4; MapLibre 6 uses static class
 * blocks (Safari 16.4) and a module worker (Firefox 114; the next ESR is 115).
 */
import { readFileSync } from "node:fs";

const BROWSERS = ["chrome", "edge", "firefox", "safari", "ios_saf"] as const;
export type MinimumBrowsers = Readonly<Record<(typeof BROWSERS)[number], string>>;

const { browserslist } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
) as { browserslist: string[] };

function minimumOf(browser: string): string {
  const [query] = browserslist.filter((text) => text.startsWith(`${browser} >= `));
  const version = query?.split(" >= ")[1];
  if (!version) throw new Error(`package.json: browserslist has no "${browser} >= …"`);
  return version;
}

export const MINIMUM_BROWSERS = Object.fromEntries(
  BROWSERS.map((browser) => [browser, minimumOf(browser)]),
) as MinimumBrowsers;

/** The same browsers in esbuild's notation. */
export const ESBUILD_TARGET = Object.entries(MINIMUM_BROWSERS).map(
  ([browser, version]) => (browser === "ios_saf" ? "ios" : browser) + version,
);

/**
 * esbuild assumes that no browser supports this, because each Unicode version changes what some properties
 * contain; all of these browsers support the properties themselves.
 */
export const SUPPORTED = { "regexp-unicode-property-escapes": true };
