/**
 * The oldest browsers in which everything works, as `browserslist` in `package.json` states them, where Next
 * reads them too. They follow from what is shipped and is not ours: Next 16 compiles for Chrome and Edge 111 and
 * Safari 16.4, MapLibre 6 has static blocks in its classes (Safari 16.4) and starts its worker as a module
 * (Firefox 114, whose next extended-support release is 115).
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

/** The same as esbuild writes it. */
export const ESBUILD_TARGET = Object.entries(MINIMUM_BROWSERS).map(
  ([browser, version]) => (browser === "ios_saf" ? "ios" : browser) + version,
);

/**
 * What esbuild takes for missing in every browser: which characters have a Unicode property changes with
 * each edition, though all of these browsers know the properties themselves.
 */
export const SUPPORTED = { "regexp-unicode-property-escapes": true };
