import fc from "fast-check";
import { expect, it } from "vitest";
import { expectWellFormed } from "@/tests/support/svg";
import { escapeXml } from "./escape";

it("marks that mean something in XML are written out", () => {
  expect(escapeXml(`<a href="x" b='y'>&amp;`)).toBe(
    "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;",
  );
});

it("letters of any script stay as they are", () => {
  const words = "Kyiv Покровськ 평양\n\t🗺";
  expect(escapeXml(words)).toBe(words);
});

it("what XML cannot hold is left out", () => {
  expect(escapeXml("a\u0000b\u001bc\ud800d\ufffe")).toBe("abcd");
});

it("any text is well-formed in content and in an attribute", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const safe = escapeXml(text);
      expectWellFormed(
        `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" id="${safe}"><title>${safe}</title></svg>`,
      );
    }),
  );
});
