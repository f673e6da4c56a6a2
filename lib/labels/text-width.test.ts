import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGeodata } from "@/geodata/read";
import { escapeXml } from "@/lib/markup/markup";
import { glyphWidth } from "@/tests/support/svg";
import { textWidth, wrap } from "./text-width";

const plain = (size: number) => ({ size, spacing: 0 });
const names = readGeodata().layers.flatMap(({ features }) =>
  features.map(({ properties }) => properties.names.en as string),
);
const WORDS = [...names, "Ukraine", "Sea of Japan", "Ivano-Frankivsk", "Illinci", "Москва"];

describe("the width of a line", () => {
  it("is proportional to the font size, and grows with letter spacing", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 9, max: 60 }), (text, size) => {
        expect(textWidth(text, plain(2 * size))).toBeCloseTo(2 * textWidth(text, plain(size)));
        const spaced = textWidth(text, { size, spacing: 3 }) - textWidth(text, plain(size));
        expect(spaced).toBeCloseTo(3 * [...text].length);
      }),
    );
  });

  it("of two texts is the sum of both", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const apart = textWidth(a, plain(10)) + textWidth(b, plain(10));
        expect(textWidth(a + b, plain(10))).toBeCloseTo(apart);
      }),
    );
  });

  it.each(WORDS)("is close to the width of the glyphs, and hardly below it: %s", (word) => {
    const ratio = textWidth(word, plain(1)) / glyphWidth(escapeXml(word), { size: 1 });
    expect(ratio).toBeGreaterThan(0.95);
    expect(ratio).toBeLessThan(1.35);
  });
});

describe("wrapping", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcijMWЖ平"), minLength: 1, maxLength: 12 });
  const text = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(" "));

  it("keeps every word, in order", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 400 }), (text, limit) => {
        expect(wrap(text, limit, plain(10)).join(" ")).toBe(text);
      }),
    );
  });

  it("makes no line wider than the limit, except for a single wider word", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 400 }), (text, limit) => {
        const wide = wrap(text, limit, plain(10)).filter(
          (line) => textWidth(line, plain(10)) > limit,
        );
        expect(wide.filter((line) => line.includes(" "))).toEqual([]);
      }),
    );
  });

  it("breaks a line only if the next word does not fit", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 400 }), (text, limit) => {
        const lines = wrap(text, limit, plain(10));
        for (const [i, line] of lines.slice(1).entries()) {
          const longer = `${lines[i]} ${line.split(" ")[0]}`;
          expect(textWidth(longer, plain(10))).toBeGreaterThan(limit);
        }
      }),
    );
  });

  it("keeps line breaks of the text", () => {
    expect(wrap("Air route\n(course not stated)", 1000, plain(10))).toEqual([
      "Air route",
      "(course not stated)",
    ]);
  });
});
