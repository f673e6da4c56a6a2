import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGeodata } from "@/geodata/read";
import { joinAtlas } from "@/lib/atlas/atlas";
import { translatorFor } from "@/lib/text/catalogues";
import { layoutMarks, MARK_SIZE, marksOf, type PlacedMark } from "./marks";

const atlas = joinAtlas(readGeodata());
const marks = marksOf(atlas, translatorFor("en"));
const box = { width: 390, height: 400 };

const cameras = fc.record({
  zoom: fc.double({ min: 1, max: 12, noNaN: true }),
  lat: fc.double({ min: 35, max: 60, noNaN: true }),
  lng: fc.double({ min: 20, max: 140, noNaN: true }),
});

describe("the marks of the atlas", () => {
  it("are one per place, in the atlas's order", () => {
    expect(marks.map(({ id }) => id)).toEqual(atlas.places.map(({ id }) => id));
  });

  it("have the place's precision in words and its number of excerpts", () => {
    const pokrovsk = marks.find(({ id }) => id === "pokrovsk");
    expect(pokrovsk?.precision).toMatch(/^[a-z ,]+$/);
    const route = marks.find(({ id }) => id === "air-route");
    expect(route).toMatchObject({ schematic: true, lineStyle: "dotted" });
    expect(route?.precision).toContain("course not stated");
    for (const [i, { excerpts }] of marks.entries()) {
      expect(excerpts).toBe(atlas.places[i]?.quotations.length);
    }
  });
});

const isInside = ({ anchor: { x, y } }: PlacedMark) =>
  x >= 0 && x <= box.width && y >= 0 && y <= box.height;

describe("placing the marks", () => {
  it("puts each mark inside the box, at every camera", () => {
    fc.assert(
      fc.property(cameras, (camera) => {
        const placed = layoutMarks(marks, camera, box);
        expect(placed.map(({ mark }) => mark)).toEqual(marks);
        for (const { position } of placed) {
          expect(position.x).toBeGreaterThanOrEqual(MARK_SIZE / 2);
          expect(position.x).toBeLessThanOrEqual(box.width - MARK_SIZE / 2);
          expect(position.y).toBeGreaterThanOrEqual(MARK_SIZE / 2);
          expect(position.y).toBeLessThanOrEqual(box.height - MARK_SIZE / 2);
        }
        for (const each of placed) expect(each.offScreenSide === null).toBe(isInside(each));
      }),
    );
  });

  it("keeps marks of places inside the box 24 px apart", () => {
    fc.assert(
      fc.property(cameras, (camera) => {
        const inside = layoutMarks(marks, camera, box).filter(isInside);
        for (const [i, { position: a }] of inside.entries()) {
          for (const { position: b } of inside.slice(i + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(24);
          }
        }
      }),
    );
  });

  it("does not move a mark for one that is off-screen", () => {
    const [model] = marks;
    if (!model) throw new Error("expected a mark");
    const at = (id: string, lng: number) => ({ ...model, id, anchor: [lng, 50] as const });
    const camera = { zoom: 8, lat: 50, lng: 36 };
    // The first mark is at the inset of the west edge, where the second is clamped to.
    const edge = 36 - ((box.width / 2 - 20) * 360) / (512 * 2 ** 8);
    const placed = layoutMarks([at("in", edge), at("out", 30)] as typeof marks, camera, box);
    expect(placed[0]?.position.x).toBeCloseTo(20, 6);
    expect(placed[0]?.position.y).toBeCloseTo(box.height / 2, 6);
    expect(placed[1]?.offScreenSide).toBe("west");
  });

  it.each([
    ["north", 60, 36],
    ["south", 40, 36],
    ["east", 50, 60],
    ["west", 50, 10],
    [null, 50, 36],
  ] as const)("has the off-screen side %s", (side, lat, lng) => {
    const mark = { ...marks[0], anchor: [lng, lat] } as (typeof marks)[number];
    const [placed] = layoutMarks([mark], { zoom: 7, lat: 50, lng: 36 }, box);
    expect(placed?.offScreenSide).toBe(side);
  });
});
