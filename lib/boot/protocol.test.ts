import { describe, expect, test } from "vitest";
import { THEMES } from "@/lib/view/view";
import { type SourceFile, sourcesOf } from "@/tests/sources";
import { styleSheets } from "@/tests/style-sheets";
import * as protocol from "./protocol";

/** The protocol's `data-…` attributes. */
const ATTRIBUTES = Object.entries(protocol).flatMap(([name, value]) =>
  name.endsWith("_ATTRIBUTE") && String(value).startsWith("data-") ? [String(value)] : [],
);

/** Allowed values of the attributes that have any. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  [protocol.MAP_STATE_ATTRIBUTE]: protocol.MAP_STATES,
  [protocol.FONTS_ATTRIBUTE]: protocol.FONT_STATES,
  [protocol.THEME_ATTRIBUTE]: THEMES,
};

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g, "");

/** Sources without tests: a test may spell out a name on purpose. */
const SOURCES: SourceFile[] = ["lib", "components", "app", "scripts"]
  .flatMap(sourcesOf)
  .filter(({ path }) => !/\.test\.tsx?$/.test(path) && path !== "lib/boot/protocol.ts")
  .map(({ path, text }) => ({ path, text: withoutComments(text) }));

const names = (attribute: string, text: string): boolean =>
  new RegExp(`${attribute}(?![\\w-])`).test(text);

/** Errors in the attributes that a style sheet selects by. */
function unknownAttributes({ path, text }: SourceFile): string[] {
  const selectors = withoutComments(text).matchAll(
    /\[(data-[\w-]+)(?:\s*[~|^$*]?=\s*["']?([\w-]*)["']?)?/g,
  );
  return [...selectors].flatMap(([selector, attribute = "", value]) => {
    if (!ATTRIBUTES.includes(attribute)) {
      // An attribute used by one component only.
      if (SOURCES.some((source) => names(attribute, source.text))) return [];
      return `${path}: ${selector}] is in no component and not in lib/boot/protocol.ts`;
    }
    const values = VALUES[attribute];
    if (value === undefined || values?.includes(value)) return [];
    return `${path}: ${selector}], expected ${values?.join(", ") ?? "no value"}`;
  });
}

describe("style sheets", () => {
  test("name what is in the protocol, or in a component", () => {
    const sheets = styleSheets();
    expect(sheets.map(({ path }) => path)).toContain("app/globals.css");
    expect(sheets.flatMap(unknownAttributes)).toEqual([]);
  });

  test.each([
    [
      "a state that was renamed",
      ':root:not([data-maps="live"]) p{}',
      '[data-maps="live"] is in no',
    ],
    [
      "a value that was renamed",
      "[data-map=alive] p{}",
      "[data-map=alive], expected picture, loading",
    ],
    ["a value of what has none", '[data-hydrated="yes"]{}', "expected no value"],
  ])("fail on %s", (_, text, message) => {
    expect(unknownAttributes({ path: "a.css", text })).toEqual([expect.stringContaining(message)]);
  });
});

test("no other module spells a name of the protocol", () => {
  const spelled = SOURCES.flatMap(({ path, text }) =>
    ATTRIBUTES.filter((attribute) => {
      const property = attribute.slice("data-".length);
      return names(attribute, text) || names(`dataset\\.${property}`, text);
    }).map((attribute) => `${path}: ${attribute}`),
  );
  expect(spelled).toEqual([]);
});
