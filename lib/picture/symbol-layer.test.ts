import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CollisionIndex } from "@/lib/labels/collision-index";
import { textWidth } from "@/lib/labels/text-width";
import { type DrawnText, textsOf } from "@/tests/support/svg";
import { fixedScheme } from "./colour-scheme";
import { evaluateLayer } from "./evaluate";
import type { SourceFeature } from "./source-features";
import { labelLayer } from "./symbol-layer";

const scheme = fixedScheme("light");
const clipWindow = { x: 200, y: 150, tolerance: 0.85 };

const named = (layout: object = {}): LayerSpecification =>
  ({
    id: "name",
    type: "symbol",
    source: "atlas",
    layout: {
      "text-field": ["get", "name"],
      "text-size": 12,
      "symbol-sort-key": ["get", "rank"],
      ...layout,
    },
  }) as LayerSpecification;

const ANYWHERE = { "text-variable-anchor": ["left", "right", "top", "bottom"] };

const town = (name: string, x: number, y: number, rank = 1): SourceFeature => ({
  type: 1,
  properties: { name, rank },
  parts: [[x, y]],
});

const draw = (
  features: SourceFeature[],
  layout?: object,
  collisions = new CollisionIndex(),
): string =>
  labelLayer(evaluateLayer(named(layout), 5), () => features, { scheme, clipWindow, collisions })
    .text;

const wordsOf = (svg: string): string[] => textsOf(svg).map(({ text }) => text);

/** The box of a line of text as drawn; its baseline is a third of an em below the middle. */
function boxOf({ x, y, size, anchor, text }: DrawnText) {
  const width = textWidth(text, { size, spacing: 0 });
  const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor as "start"];
  return { left, right: left + width, top: y - size * 0.95, bottom: y + size * 0.25 };
}

function overlaps(svg: string): [string, string][] {
  const drawn = textsOf(svg).map((text) => ({ text: text.text, ...boxOf(text) }));
  return drawn.flatMap((a, i) =>
    drawn
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b): [string, string] => [a.text, b.text]),
  );
}

const towns = fc.array(
  fc
    .record({
      name: fc.string({ unit: fc.constantFrom(..."abcKW"), minLength: 1, maxLength: 14 }),
      x: fc.double({ min: -250, max: 250, noNaN: true }),
      y: fc.double({ min: -200, max: 200, noNaN: true }),
      rank: fc.integer({ min: 1, max: 5 }),
    })
    .map(({ name, x, y, rank }) => town(name, x, y, rank)),
  { maxLength: 40 },
);

describe("names", () => {
  it.each([
    ["at their points", {}],
    ["beside them", ANYWHERE],
    ["beside them, well off", { ...ANYWHERE, "text-radial-offset": 1.15 }],
  ])("never cover each other, %s", (_, layout) => {
    fc.assert(
      fc.property(towns, (all) => {
        expect(overlaps(draw(all, layout))).toEqual([]);
      }),
    );
  });

  it("of several layers do not cover each other either", () => {
    fc.assert(
      fc.property(towns, towns, (above, below) => {
        const collisions = new CollisionIndex();
        expect(overlaps(draw(above, {}, collisions) + draw(below, ANYWHERE, collisions))).toEqual(
          [],
        );
      }),
    );
  });

  it("are the same every time", () => {
    fc.assert(
      fc.property(towns, (all) => {
        expect(draw(all, ANYWHERE)).toBe(draw([...all], ANYWHERE));
      }),
    );
  });

  it("come in the order of their sort key: the selected is always there", () => {
    const selected = town("CHOSEN", 0, 0, 0);
    fc.assert(
      fc.property(towns, fc.nat(), (all, at) => {
        const index = at % (all.length + 1);
        const features = [...all.slice(0, index), selected, ...all.slice(index)];
        expect(wordsOf(draw(features, ANYWHERE))[0]).toBe("CHOSEN");
      }),
    );
  });

  it("of the same key come in the order of the data", () => {
    expect(wordsOf(draw([town("first", 0, 0), town("second", 1, 1)]))).toEqual(["first"]);
  });

  it("give way to what was placed before, at the next of their anchors", () => {
    const anchors = { "text-variable-anchor": ["left", "right"], "text-radial-offset": 0.5 };
    const two = textsOf(draw([town("one", 0, 0), town("two", 0, 0)], anchors));
    expect(two.map(({ text, anchor }) => [text, anchor])).toEqual([
      ["one", "start"],
      ["two", "end"],
    ]);
    expect(
      wordsOf(draw([town("1", 0, 0), town("2", 0, 0), town("3", 0, 0)], anchors)),
    ).toHaveLength(2);
  });

  it("without words, or of points beyond the reach, are left out", () => {
    const away = [town("east", 201, 0), town("south", 0, 151), town("", 0, 0)];
    expect(draw(away)).toBe("");
    expect(wordsOf(draw([...away, town("here", 199, 149)]))).toEqual(["here"]);
  });

  it("are escaped", () => {
    expect(draw([town('<a href="x">', 0, 0)])).toContain(">&lt;a href=&quot;x&quot;&gt;<");
  });

  it("stand on lines of their own where they are too wide, as far apart as the style says", () => {
    const layout = { "text-max-width": 4, "text-line-height": 1.5 };
    const lines = textsOf(draw([town("Kursk Oblast", 0, 0)], layout));
    expect(lines.map(({ text }) => text)).toEqual(["Kursk", "Oblast"]);
    expect((lines[1]?.y ?? 0) - (lines[0]?.y ?? 0)).toBeCloseTo(18);
    expect(lines.map(({ x }) => x)).toEqual([0, 0]);
  });

  it("keep the style's fonts, spacing and colours", () => {
    const font = { "text-font": ["Noto Sans SemiBold"], "text-letter-spacing": 0.1 };
    const svg = draw([town("Kyiv", 0, 0)], font);
    expect(svg).toContain('font-weight="600"');
    expect(svg).toContain('letter-spacing="1.2"');
    expect(draw([town("Kyiv", 0, 0)], { "text-font": ["Noto Sans Italic"] })).toContain(
      'font-style="italic"',
    );
    const read = evaluateLayer(
      {
        ...named(),
        paint: { "text-color": "#ff0000", "text-halo-width": 2 },
      } as LayerSpecification,
      5,
    );
    const context = { scheme, clipWindow, collisions: new CollisionIndex() };
    const red = labelLayer(read, () => [town("Kyiv", 0, 0)], context).text;
    expect(red).toMatch(/fill="#ff0000".* stroke-width="4"/);
  });

  it("that may cover others do, and keep others off; those that are not seen only keep their room", () => {
    const collisions = new CollisionIndex();
    const at = [town("Kyiv", 0, 0), town("Kyiv", 4, 0)];
    const seen = draw(at, { "text-allow-overlap": true }, collisions);
    expect(wordsOf(seen)).toEqual(["Kyiv", "Kyiv"]);
    expect(draw([town("Irpin", 2, 0)], {}, collisions)).toBe("");
    const unseen = { ...named(), paint: { "text-opacity": 0 } } as LayerSpecification;
    const kept = new CollisionIndex();
    const read = evaluateLayer(unseen, 5);
    expect(labelLayer(read, () => at, { scheme, clipWindow, collisions: kept }).text).toBe("");
    expect(draw([town("Irpin", 2, 0)], {}, kept)).toBe("");
  });

  it("stand off their points by an offset in ems", () => {
    const layout = { "text-anchor": "right", "text-offset": [-2, 1] };
    const [text] = textsOf(draw([town("Kyiv", 10, 20)], layout));
    expect(text).toMatchObject({ x: 10 - 24, anchor: "end" });
    expect(text?.y).toBeCloseTo(20 + 12 + 12 * 0.35, 1);
  });
});

it("a layer that has no names draws none", () => {
  const fill = { id: "land", type: "fill", source: "atlas" } as LayerSpecification;
  const context = { scheme, clipWindow, collisions: new CollisionIndex() };
  expect(labelLayer(evaluateLayer(fill, 5), () => [town("Kyiv", 0, 0)], context).text).toBe("");
});
