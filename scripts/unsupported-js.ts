/** Finds syntax and built-ins in scripts that the oldest supported browsers lack. */
import { transformSync } from "esbuild";
import {
  ESBUILD_TARGET,
  MINIMUM_BROWSERS,
  type MinimumBrowsers,
  SUPPORTED,
} from "./minimum-browsers";

/**
 * Where a script uses syntax that a browser lacks; empty if nowhere. esbuild rewrites what its target lacks
 * and leaves the rest unchanged, so this compares its output for the target with its output for `esnext`. It
 * includes regular expressions: one that a browser cannot parse is a syntax error of the script.
 */
export function unsupportedSyntax(
  script: string,
  target: readonly string[] = ESBUILD_TARGET,
): string[] {
  const print = (level: string): string[] =>
    transformSync(script, { target: level, supported: SUPPORTED, logLevel: "silent" }).code.split(
      "\n",
    );
  return target.flatMap((browser) => {
    try {
      const printed = new Set(print(browser));
      const line = print("esnext").find((text) => !printed.has(text));
      return line === undefined ? [] : `${browser}: ${line.trim().slice(0, 120)}`;
    } catch (error) {
      return `${browser}: ${(error as Error).message}`;
    }
  });
}

type Versions = readonly [chrome: number, firefox: number, safari: number];

/** Recent built-ins, with the first versions that have them (MDN's compatibility tables). */
const BUILT_INS: readonly [name: string, use: RegExp, since: Versions][] = [
  ["Promise.withResolvers", /\bPromise\.withResolvers\b/, [119, 121, 17.4]],
  ["Promise.try", /\bPromise\.try\b/, [128, 134, 18.2]],
  ["Object.groupBy, Map.groupBy", /\b(?:Object|Map)\.groupBy\b/, [117, 119, 17.4]],
  ["Array.fromAsync", /\bArray\.fromAsync\b/, [121, 115, 16.4]],
  ["array copies", /\.(?:toSorted|toReversed|toSpliced)\(/, [110, 115, 16]],
  [
    "Iterator helpers",
    /\bIterator\.from\b|\.(?:values|keys|entries)\(\)\.(?:map|filter|take|toArray)\(/,
    [122, 131, 18.4],
  ],
  [
    "Set methods",
    /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
    [122, 127, 17],
  ],
  ["well-formed strings", /\.(?:isWellFormed|toWellFormed)\(/, [111, 119, 16.4]],
  ["URL.parse", /\bURL\.parse\(/, [126, 126, 18]],
  ["URL.canParse", /\bURL\.canParse\(/, [120, 115, 17]],
  ["AbortSignal.any", /\bAbortSignal\.any\(/, [116, 124, 17.4]],
  ["RegExp.escape", /\bRegExp\.escape\(/, [136, 134, 18.2]],
  ["Error.isError", /\bError\.isError\(/, [134, 138, 26]],
  ["Uint8Array.fromBase64", /\bUint8Array\.from(?:Base64|Hex)\(/, [140, 133, 18.2]],
  ["Intl.Segmenter", /\bIntl\.Segmenter\b/, [87, 125, 14.1]],
  ["Intl.DurationFormat", /\bIntl\.DurationFormat\b/, [129, 136, 16.4]],
  ["scheduler", /\bscheduler\.(?:yield|postTask)\(/, [129, 142, 99]],
  ["requestIdleCallback", /\brequestIdleCallback\b/, [47, 55, 99]],
  ["startViewTransition", /\bstartViewTransition\(/, [111, 144, 18]],
];

/** Names of the built-ins used by a script that one of the oldest supported browsers lacks. */
export function unsupportedBuiltIns(
  script: string,
  minimum: MinimumBrowsers = MINIMUM_BROWSERS,
): string[] {
  const oldest = [minimum.chrome, minimum.firefox, minimum.safari].map(Number);
  return BUILT_INS.filter(
    ([, use, since]) => since.some((version, i) => version > (oldest[i] ?? 0)) && use.test(script),
  ).map(([name]) => name);
}
