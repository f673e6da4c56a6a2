import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "@/lib/geo/mercator";
import { pointsOf } from "@/tests/support/svg";
import { type ClipWindow, clipWindowOf, linePath, ringPath } from "./path";

const REACH: ClipWindow = { x: 50, y: 40, tolerance: 0.85 };
/** How far simplification may move a line, in pixels, plus the rounding to tenths. */
const TOLERANCE = REACH.tolerance;
const ROUNDING = 0.08;

const coordinate = fc.double({ min: -150, max: 150, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate });
const line = fc.array(point, { minLength: 2, maxLength: 24 });
const within = fc.record({
  x: fc.double({ min: -REACH.x, max: REACH.x, noNaN: true }),
  y: fc.double({ min: -REACH.y, max: REACH.y, noNaN: true }),
});
const inside = fc.array(within, { minLength: 2, maxLength: 24 });
const flat = (points: readonly Point[]): number[] => points.flatMap(({ x, y }) => [x, y]);
const closed = (points: readonly Point[]): Point[] => [...points, points[0] as Point];

function distanceTo(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

const segments = (points: readonly Point[]): [Point, Point][] =>
  points.slice(1).map((p, i) => [points[i] as Point, p]);

const distance = (p: Point, lines: readonly (readonly Point[])[]): number =>
  Math.min(...lines.flatMap(segments).map(([a, b]) => distanceTo(p, a, b)));

/** Winding number of a ring around a point (Sunday, 2001). */
const winding = (p: Point, rings: readonly (readonly Point[])[]): number =>
  rings.flatMap(segments).reduce((sum, [a, b]) => {
    const left = (b.x - a.x) * (p.y - a.y) - (p.x - a.x) * (b.y - a.y);
    if (a.y <= p.y && b.y > p.y && left > 0) return sum + 1;
    return a.y > p.y && b.y <= p.y && left < 0 ? sum - 1 : sum;
  }, 0);

const widthOf = (points: readonly Point[]): number =>
  Math.max(
    Math.max(...points.map(({ x }) => x)) - Math.min(...points.map(({ x }) => x)),
    Math.max(...points.map(({ y }) => y)) - Math.min(...points.map(({ y }) => y)),
  );

const isInReach = ({ x, y }: Point): boolean =>
  Math.abs(x) <= REACH.x + ROUNDING && Math.abs(y) <= REACH.y + ROUNDING;

const samples = (points: readonly Point[]): Point[] =>
  segments(points).flatMap(([a, b]) =>
    [0, 0.2, 0.4, 0.6, 0.8, 1].map((t) => ({ x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y) })),
  );

describe.each([
  ["a line", (points: Point[]) => linePath(flat(points), REACH)],
  ["a ring", (points: Point[]) => ringPath(flat(closed(points)), REACH)],
])("%s", (_, draw) => {
  it("is written in tenths of a pixel, and nothing else", () => {
    fc.assert(
      fc.property(line, (points) => {
        for (const number of draw(points).match(/-?[\d.]+/g) ?? []) {
          expect(number).toMatch(/^-?(?:(?!0)\d+|0)?(?:\.[1-9])?$/);
          expect(number).not.toBe("");
        }
      }),
    );
  });

  it("has no point beyond the reach", () => {
    fc.assert(
      fc.property(line, (points) => {
        expect(
          pointsOf(draw(points))
            .flat()
            .filter((p) => !isInReach(p)),
        ).toEqual([]);
      }),
    );
  });

  it("that lies inside is simplified by no more than the tolerance", () => {
    fc.assert(
      fc.property(inside, (points) => {
        const drawn = pointsOf(draw(points));
        fc.pre(drawn.length > 0);
        const far = points.map((p) => distance(p, drawn));
        expect(Math.max(...far)).toBeLessThanOrEqual(TOLERANCE + ROUNDING);
      }),
    );
  });

  it("turns only where the original did, when it lies inside", () => {
    fc.assert(
      fc.property(inside, (points) => {
        const apart = (p: Point) =>
          Math.min(...points.map((q) => Math.hypot(p.x - q.x, p.y - q.y)));
        const far = pointsOf(draw(points)).flat().map(apart);
        expect(Math.max(0, ...far)).toBeLessThanOrEqual(ROUNDING);
      }),
    );
  });

  it("leaves no part out where it is cut", () => {
    fc.assert(
      fc.property(line, (points) => {
        fc.pre(widthOf(points) > 4);
        const drawn = pointsOf(draw(points));
        const wellInside = samples(points).filter(
          ({ x, y }) => Math.abs(x) < REACH.x - 2 && Math.abs(y) < REACH.y - 2,
        );
        fc.pre(wellInside.length > 0 && drawn.length > 0);
        const far = wellInside.map((p) => distance(p, drawn));
        expect(Math.max(...far)).toBeLessThanOrEqual(TOLERANCE + ROUNDING);
      }),
    );
  });

  it("that lies wholly outside is nothing", () => {
    fc.assert(
      fc.property(line, fc.constantFrom(-1, 1), fc.boolean(), (points, side, across) => {
        const away = points.map(({ x, y }) =>
          across ? { x: x + side * 201, y } : { x, y: y + side * 191 },
        );
        expect(draw(away)).toBe("");
      }),
    );
  });

  it("is the same every time", () => {
    fc.assert(
      fc.property(line, (points) => {
        expect(draw(points)).toBe(draw([...points]));
      }),
    );
  });
});

it("a ring covers what it covered, cut and simplified", () => {
  const probes = fc.array(within, { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(line, probes, (points, probes) => {
      const ring = closed(points);
      const drawn = pointsOf(ringPath(flat(ring), REACH));
      // Near an edge either answer is correct.
      const clear = probes.filter((p) => distance(p, [ring]) > 2 && distance(p, drawn) > 1);
      for (const probe of clear) expect(winding(probe, drawn)).toBe(winding(probe, [ring]));
    }),
    { numRuns: 500 },
  );
});

it("a ring around everything is the edge of the reach", () => {
  const around = [-500, -500, 500, -500, 500, 500, -500, 500, -500, -500];
  const [drawn = []] = pointsOf(ringPath(around, REACH));
  expect(drawn.map(({ x, y }) => [Math.abs(x), Math.abs(y)])).toEqual(
    drawn.map(() => [REACH.x, REACH.y]),
  );
  expect(new Set(drawn.map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
});

describe("nothing is drawn of", () => {
  it.each([
    ["no points", []],
    ["one point", [1, 1]],
    ["a speck of a ring", [0, 0, 1, 0, 1, 1, 0, 1, 0, 0]],
    ["a ring as thin as a hair", [0, 0, 30, 0.2, 0, 0.4, 0, 0]],
    ["a ring folded to a line", [0, 0, 30, 0, 0, 0]],
  ])("%s", (_, ring) => {
    expect(ringPath(ring, REACH)).toBe("");
  });

  it.each([
    ["no points", []],
    ["one point", [1, 1]],
    ["a line within a tenth of a pixel", [3, 3, 3.01, 3.01]],
  ])("%s", (_, points) => {
    expect(linePath(points, REACH)).toBe("");
  });
});

it("a line that leaves and comes back is drawn in two pieces", () => {
  const drawn = pointsOf(linePath([0, 0, 90, 0, 90, 20, 0, 20], REACH));
  expect(drawn).toEqual([
    [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
    ],
    [
      { x: 50, y: 20 },
      { x: 0, y: 20 },
    ],
  ]);
});

it("the reach lies beyond the edge, so that no cut end is seen", () => {
  fc.assert(
    fc.property(fc.integer({ min: 16, max: 4096 }), fc.integer({ min: 16, max: 4096 }), (w, h) => {
      const clipWindow = clipWindowOf({ width: w, height: h });
      // The widest line of the style, 90 px with its blur, only occurs at high zooms; a border has 2 px.
      expect(Math.min(clipWindow.x - w / 2, clipWindow.y - h / 2)).toBeGreaterThanOrEqual(2);
    }),
  );
});
