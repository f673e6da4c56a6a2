import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "@/lib/geo/mercator";
import { textWidth } from "@/lib/labels/text-width";
import { NAME, nameSize } from "@/lib/style/paint";
import { displace } from "./displace";
import { type LabelledMark, type PlacedLabel, placeLabels } from "./labels";
import { MARK_SPACING } from "./marks";

const BOX = { width: 600, height: 500 };
const ROOM = { left: 100, right: 500, top: 0, bottom: 500 };

const at = (label: string, x: number, y: number, aside: Point = { x: 0, y: 0 }): LabelledMark => ({
  label,
  position: { x: x + aside.x, y: y + aside.y },
  anchor: { x, y },
});

/** The box of a name as it is drawn: beside its mark, by its anchor. */
function boxOf({ position: { x, y } }: LabelledMark, { anchor, text }: PlacedLabel, zoom: number) {
  const size = nameSize(zoom);
  const lines = text.split("\n");
  const width = Math.max(...lines.map((line) => textWidth(line, { size, spacing: 0 })));
  const height = lines.length * size * NAME.lineHeight;
  const off = size * NAME.offset;
  const left = { left: x + off, right: x - off - width, top: x - width / 2, bottom: x - width / 2 };
  const top = {
    left: y - height / 2,
    right: y - height / 2,
    top: y + off,
    bottom: y - off - height,
  };
  return {
    left: left[anchor],
    right: left[anchor] + width,
    top: top[anchor],
    bottom: top[anchor] + height,
  };
}

const nearest = (box: ReturnType<typeof boxOf>, { x, y }: Point): number =>
  Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));

const words = fc.string({ unit: fc.constantFrom(..."abKW "), minLength: 1, maxLength: 24 });
const places = fc.array(
  fc.record({
    label: words,
    x: fc.double({ min: 0, max: BOX.width, noNaN: true }),
    y: fc.double({ min: 0, max: BOX.height, noNaN: true }),
  }),
  { maxLength: 14 },
);
const zooms = fc.double({ min: 1, max: 12, noNaN: true });

/** Marks of places anywhere, standing as they do over a map. */
const named = places.map((all): LabelledMark[] => {
  const stands = displace(all, MARK_SPACING, BOX, 20);
  return all.map(({ label, x, y }, i) => ({
    label,
    anchor: { x, y },
    position: stands[i] as Point,
  }));
});

describe("the names of places", () => {
  it("cover no mark, no dot and no other name", () => {
    fc.assert(
      fc.property(named, zooms, (marks, zoom) => {
        const names = placeLabels(marks, zoom, ROOM);
        expect(names).toHaveLength(marks.length);
        const boxes = names.flatMap((name, i) =>
          name ? [boxOf(marks[i] as LabelledMark, name, zoom)] : [],
        );
        for (const [i, box] of boxes.entries()) {
          for (const { position, anchor } of marks) {
            expect(nearest(box, position)).toBeGreaterThan(11);
            if (Math.hypot(anchor.x - position.x, anchor.y - position.y) > 1) {
              expect(nearest(box, anchor)).toBeGreaterThan(5);
            }
          }
          for (const other of boxes.slice(i + 1)) {
            const apart =
              box.right <= other.left ||
              other.right <= box.left ||
              box.bottom <= other.top ||
              other.bottom <= box.top;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it("say what they are called, whole", () => {
    fc.assert(
      fc.property(named, zooms, (marks, zoom) => {
        for (const [i, name] of placeLabels(marks, zoom, ROOM).entries()) {
          if (name) expect(name.text.replaceAll("\n", " ")).toBe(marks[i]?.label);
        }
      }),
    );
  });

  it("stand right of their marks where there is room", () => {
    expect(placeLabels([at("Kyiv", 200, 100)], 5, ROOM)).toEqual([
      { anchor: "left", text: "Kyiv" },
    ]);
  });

  it("keep within the room: what stands near its right edge has its name on the left", () => {
    expect(placeLabels([at("Vladivostok", 470, 100)], 5, ROOM)).toEqual([
      { anchor: "right", text: "Vladivostok" },
    ]);
    expect(placeLabels([at("Vladivostok", 590, 100)], 5, ROOM)[0]?.anchor).toBe("right");
    expect(placeLabels([at("London", 10, 100)], 5, ROOM)[0]?.anchor).toBe("left");
    const low = [at("Kherson", 300, 480), at("", 340, 480), at("", 260, 480)];
    expect(placeLabels(low, 5, ROOM)[0]?.anchor).toBe("bottom");
    expect(placeLabels([...low, at("", 300, 450)], 5, ROOM)[0]?.anchor).toBe("top");
  });

  it("give way to a mark, and to the dot of a place whose mark stands aside", () => {
    const mark = at("", 250, 100);
    expect(placeLabels([at("Pokrovsk", 200, 100), mark], 5, ROOM)[0]?.anchor).toBe("right");
    const aside = at("", 240, 100, { x: 0, y: -60 });
    expect(placeLabels([at("Pokrovsk", 200, 100), aside], 5, ROOM)[0]?.anchor).toBe("right");
  });

  it("find room above or below, and else are left out; who comes first is named first", () => {
    const crowd = [at("Pokrovsk", 300, 100), at("", 340, 100), at("", 260, 100)];
    expect(placeLabels(crowd, 5, ROOM)[0]?.anchor).toBe("bottom");
    const more = [...crowd, at("", 300, 70)];
    expect(placeLabels(more, 5, ROOM)[0]?.anchor).toBe("top");
    expect(placeLabels([...more, at("", 300, 130)], 5, ROOM)[0]).toBeNull();
    const rivals = [at("Pokrovsk", 200, 100), at("Myrnohrad", 300, 100)];
    expect(placeLabels(rivals, 5, ROOM).map((name) => name?.anchor)).toEqual(["left", "left"]);
    const close = [at("Pokrovsk", 200, 100), at("Myrnohrad", 240, 103)];
    expect(placeLabels(close, 5, ROOM)[0]?.anchor).toBe("right");
  });

  it("break into lines no wider than nine ems", () => {
    const [name] = placeLabels([at("Dnipropetrovsk Oblast", 200, 100)], 5, ROOM);
    expect(name?.text).toBe("Dnipropetrovsk\nOblast");
  });
});
