import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textFragment } from "./text-fragment";

const words = {
  prefix: "of Anton is ",
  exact: "building a new pier, at last",
  suffix: " and - so",
};

describe("the address of a sentence", () => {
  it.each([
    [
      "https://a.example/pier",
      words,
      "https://a.example/pier#:~:text=of%20Anton%20is-,building%20a%20new%20pier%2C%20at%20last,-and%20%2D%20so",
    ],
    [
      "https://a.example/pier#top",
      { ...words, prefix: "", suffix: "" },
      "https://a.example/pier#top:~:text=building%20a%20new%20pier%2C%20at%20last",
    ],
    [
      "https://a.example/pier",
      { prefix: "“", exact: "a—b", suffix: ".”" },
      "https://a.example/pier#:~:text=a%E2%80%94b",
    ],
  ])("%s %j", (url, quoted, address) => {
    expect(textFragment(url, quoted)).toBe(address);
  });

  it("has as many parts as there are words, whatever is in them", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1 });
    fc.assert(
      fc.property(text, text, text, (prefix, exact, suffix) => {
        const directive = textFragment("https://a.example/", { prefix, exact, suffix });
        const parts = directive.split(":~:text=")[1]?.split(",") ?? [];
        const contexts = [prefix, suffix].filter((it) => /[\p{L}\p{N}]/u.test(it));
        expect(parts).toHaveLength(1 + contexts.length);
        const own = parts.find((part) => !/^-|-$/.test(part));
        expect(decodeURIComponent(own ?? "")).toBe(exact);
        expect(directive).not.toContain("&");
      }),
    );
  });
});
