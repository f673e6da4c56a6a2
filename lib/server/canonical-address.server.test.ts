import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readOptions } from "@/lib/embed/options";
import { readView } from "@/lib/view/codec";
import { canonicalAddress } from "./canonical-address.server";

const LAYER_IDS = ["regions", "routes", "cities", "towns", "airports"];
const ALLOWED = { layers: LAYER_IDS, languages: ["en"] };
const canonical = (url: string): string => {
  const [path = "", search = ""] = url.split("?");
  return canonicalAddress(path, search, ALLOWED);
};

describe("one page for one view", () => {
  test.each([
    ["an unknown parameter", "/place/kyiv?fbclid=abc&map=7/50/36", "/place/kyiv?map=7/50/36"],
    ["another order", "/?theme=dark&map=7/50/36", "/?map=7/50/36&theme=dark"],
    ["default values", "/?theme=auto&lang=en", "/"],
    ["all layers", `/?layers=${LAYER_IDS.join(",")}`, "/"],
    ["what cannot be read", "/?map=here&time=yesterday", "/"],
    ["a parameter that is repeated", "/?theme=dark&theme=light", "/?theme=dark"],
    ["a camera in other words", "/?map=07.0/50.000001/36", "/?map=7/50/36"],
    ["codes for plain letters", "/place/%6byiv?theme=%64ark", "/place/kyiv?theme=dark"],
    ["codes in small letters", "/place/ky%c3%afv", "/place/ky%C3%AFv"],
    ["an ampersand that was escaped", "/?amp;theme=dark", "/?theme=dark"],
    ["nothing behind the question mark", "/place/kyiv?", "/place/kyiv"],
  ])("%s", (_, url, expected) => {
    expect(canonical(url)).toBe(expected);
  });
});

test.each([
  [
    "what is searched for",
    "/search?theme=dark&q=kursk%20oblast",
    "/search?q=kursk%20oblast&theme=dark",
  ],
  [
    "the size of a picture",
    "/picture.png?b=1&height=2&width=abc",
    "/picture.png?width=abc&height=2",
  ],
  [
    "what an embed leaves out",
    "/embed/place/kyiv?live=1&title=0&x=y",
    "/embed/place/kyiv?title=0&live=1",
  ],
  [
    "the address that an oEmbed is for",
    "/oembed?url=http%3A%2F%2Fa%2F&x=1",
    "/oembed?url=http%3A%2F%2Fa%2F",
  ],
  ["a slash at the end, which is redirected", "/place/kyiv/?x=1", "/place/kyiv/"],
  ["the query of an altered address, which is redirected", "/search)?q=kyiv", "/search)?q=kyiv"],
])("stays: %s", (_, url, expected) => {
  expect(canonical(url)).toBe(expected);
});

test("a version has no query", () => {
  expect(canonical("/tiles/abc/1/2/3?x=1&theme=dark")).toBe("/tiles/abc/1/2/3");
});

const name = fc.constantFrom(
  "map",
  "layers",
  "time",
  "theme",
  "lang",
  "q",
  "title",
  "live",
  "x",
  "amp;map",
);
const value = fc.oneof(
  fc.constantFrom(
    "7/50/36",
    "dark",
    "regions,towns",
    "2024-10..2025-07",
    "1",
    "0",
    "%",
    "a=b&theme=dark",
  ),
  fc.string({ maxLength: 20 }),
);
const search = fc
  .array(fc.tuple(name, value), { maxLength: 6 })
  .map((pairs) => pairs.map(([n, v]) => `${n}=${encodeURIComponent(v)}`).join("&"));
const path = fc.constantFrom(
  "/",
  "/place/kyiv",
  "/search",
  "/embed",
  "/embed/place/kyiv",
  "/at/48.2,37.1",
  "/nope",
  "/%zz",
);

test("is idempotent, and says the same view", () => {
  fc.assert(
    fc.property(path, search, (path, search) => {
      const once = canonicalAddress(path, search, ALLOWED);
      expect(canonical(once)).toBe(once);
      const [, query = ""] = once.split("?");
      const [given, kept] = [search, query].map((text) => new URLSearchParams(text));
      expect(readView(path, kept as URLSearchParams, ALLOWED)).toEqual(
        readView(path, given as URLSearchParams, ALLOWED),
      );
      if (path.startsWith("/embed") && !search.includes("amp"))
        expect(readOptions(kept as URLSearchParams)).toEqual(readOptions(given as URLSearchParams));
    }),
  );
});
