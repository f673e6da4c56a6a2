import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "@/lib/geo/mercator";
import { textWidth } from "@/lib/labels/text-width";
import { NAME, nameSize } from "@/lib/style/paint";
import { displace } from "./displace";
import { type LabelledMark, type PlacedLabel, placeLabels } from "./labels";
import { MARK_SPACING } from "./marks";

const BOX = { width: 600, height: 500 };
const LABEL_AREA = { left: 100, right: 500, top: 0, bottom: 500 };

const at = (label: string, x: number, y: number, offset: Point = { x: 0, y: 0 }): LabelledMark => ({
  label,
  position: { x: x + offset.x, y: y + offset.y },
  anchor: { x, y },
});

/** The box of a label as the map style draws it: next to its mark, on the side of its anchor. */
function boxOf({ position: { x, y } }: LabelledMark, { anchor, text }: PlacedLabel, zoom: number) {
  const size = nameSize(zoom);
  const lines = text.split("\n");
  const width = Math.max(...lines.map((line) => textWidth(line, { size, spacing: 0 })));
  const height = lines.length * size * NAME.lineHeight;
  const offset = size * NAME.offset;
  const left = {
    left: x + offset,
    right: x - offset - width,
    top: x - width / 2,
    bottom: x - width / 2,
  };
  const top = {
    left: y - height / 2,
    right: y - height / 2,
    top: y + offset,
    bottom: y - offset - height,
  };
  return {
    left: left[anchor],
    right: left[anchor] + width,
    top: top[anchor],
    bottom: top[anchor] + height,
  };
}

const distanceTo = (box: ReturnType<typeof boxOf>, { x, y }: Point): number =>
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

/** Marks of places anywhere, displaced as on the map. */
const labelledMarks = places.map((all): LabelledMark[] => {
  const positions = displace(all, MARK_SPACING, BOX, 20);
  return all.map(({ label, x, y }, i) => ({
    label,
    anchor: { x, y },
    position: positions[i] as Point,
  }));
});

describe("the names of places", () => {
  it("cover no mark, no dot and no other name", () => {
    fc.assert(
      fc.property(labelledMarks, zooms, (marks, zoom) => {
        const names = placeLabels(marks, zoom, LABEL_AREA);
        expect(names).toHaveLength(marks.length);
        const boxes = names.flatMap((name, i) =>
          name ? [boxOf(marks[i] as LabelledMark, name, zoom)] : [],
        );
        for (const [i, box] of boxes.entries()) {
          for (const { position, anchor } of marks) {
            expect(distanceTo(box, position)).toBeGreaterThan(11);
            if (Math.hypot(anchor.x - position.x, anchor.y - position.y) > 1) {
              expect(distanceTo(box, anchor)).toBeGreaterThan(5);
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

  it("are complete", () => {
    fc.assert(
      fc.property(labelledMarks, zooms, (marks, zoom) => {
        for (const [i, name] of placeLabels(marks, zoom, LABEL_AREA).entries()) {
          if (name) expect(name.text.replaceAll("\n", " ")).toBe(marks[i]?.label);
        }
      }),
    );
  });

  it("are to the right of their marks if there is room", () => {
    expect(placeLabels([at("Kyiv", 200, 100)], 5, LABEL_AREA)).toEqual([
      { anchor: "left", text: "Kyiv" },
    ]);
  });

  it("stay within the label area: near its right edge they are on the left", () => {
    expect(placeLabels([at("Vladivostok", 470, 100)], 5, LABEL_AREA)).toEqual([
      { anchor: "right", text: "Vladivostok" },
    ]);
    expect(placeLabels([at("Vladivostok", 590, 100)], 5, LABEL_AREA)[0]?.anchor).toBe("right");
    expect(placeLabels([at("London", 10, 100)], 5, LABEL_AREA)[0]?.anchor).toBe("left");
    const low = [at("Kherson", 300, 480), at("", 340, 480), at("", 260, 480)];
    expect(placeLabels(low, 5, LABEL_AREA)[0]?.anchor).toBe("bottom");
    expect(placeLabels([...low, at("", 300, 450)], 5, LABEL_AREA)[0]?.anchor).toBe("top");
  });

  it("do not cover a mark, or the dot of a place whose mark is displaced", () => {
    const mark = at("", 250, 100);
    expect(placeLabels([at("Pokrovsk", 200, 100), mark], 5, LABEL_AREA)[0]?.anchor).toBe("right");
    const displaced = at("", 240, 100, { x: 0, y: -60 });
    const labels = placeLabels([at("Pokrovsk", 200, 100), displaced], 5, LABEL_AREA);
    expect(labels[0]?.anchor).toBe("right");
  });

  it("go below or above, or are left out; earlier marks are labelled first", () => {
    const crowd = [at("Pokrovsk", 300, 100), at("", 340, 100), at("", 260, 100)];
    expect(placeLabels(crowd, 5, LABEL_AREA)[0]?.anchor).toBe("bottom");
    const more = [...crowd, at("", 300, 70)];
    expect(placeLabels(more, 5, LABEL_AREA)[0]?.anchor).toBe("top");
    expect(placeLabels([...more, at("", 300, 130)], 5, LABEL_AREA)[0]).toBeNull();
    const rivals = [at("Pokrovsk", 200, 100), at("Myrnohrad", 300, 100)];
    expect(placeLabels(rivals, 5, LABEL_AREA).map((name) => name?.anchor)).toEqual([
      "left",
      "left",
    ]);
    const close = [at("Pokrovsk", 200, 100), at("Myrnohrad", 240, 103)];
    expect(placeLabels(close, 5, LABEL_AREA)[0]?.anchor).toBe("right");
  });

  it("break into lines no wider than nine ems", () => {
    const [name] = placeLabels([at("Dnipropetrovsk Oblast", 200, 100)], 5, LABEL_AREA);
    expect(name?.text).toBe("Dnipropetrovsk\nOblast");
  });
});
