import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fadingDots, fadingPieces } from "./fade";

/** Courses as the layers have them: five decimals of a degree. */
const degree = (most: number) =>
  fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((n) => n / 1e5);
const courses = fc
  .array(fc.tuple(degree(170), degree(80)), { minLength: 2, maxLength: 12 })
  .filter((course) => lengthOf(course) > 1);

function lengthOf(course: readonly (readonly [number, number])[]): number {
  const steps = course.slice(1).map((b, i) => {
    const a = course[i] ?? b;
    return Math.hypot(b[0] - a[0], b[1] - a[1]);
  });
  return steps.reduce((sum, step) => sum + step, 0);
}

describe("a course that fades", () => {
  it("is cut into pieces that join, from its start to its end", () => {
    fc.assert(
      fc.property(courses, (course) => {
        const pieces = fadingPieces(course).map(({ coordinates }) => coordinates);
        expect(pieces[0]?.[0]).toEqual(course[0]);
        expect(pieces.at(-1)?.at(-1)).toEqual(course.at(-1));
        for (const [i, piece] of pieces.entries()) {
          expect(piece.length).toBeGreaterThanOrEqual(2);
          if (i > 0) expect(piece[0]).toEqual(pieces[i - 1]?.at(-1));
        }
      }),
    );
  });

  it("is cut into pieces of equal length, none of the course lost", () => {
    fc.assert(
      fc.property(courses, (course) => {
        const pieces = fadingPieces(course);
        const whole = lengthOf(course);
        for (const { coordinates } of pieces) {
          expect(lengthOf(coordinates)).toBeCloseTo(whole / pieces.length, 3);
        }
      }),
    );
  });

  it("has the same strength at the same distance from either end, and none at the ends", () => {
    const strengths = fadingPieces([
      [0, 0],
      [100, 0],
    ]).map(({ strength }) => strength);
    expect(strengths).toEqual(strengths.toReversed());
    const half = strengths.slice(0, strengths.length / 2);
    expect(half).toEqual(half.toSorted((a, b) => a - b));
    expect(half[0]).toBeGreaterThanOrEqual(0);
    expect(half[0]).toBeLessThan(0.02);
    expect(half.at(-1)).toBe(1);
    // No step that could be read as an end.
    for (const [i, strength] of half.slice(1).entries()) {
      expect(strength - (half[i] ?? 0)).toBeLessThan(0.2);
    }
  });
});

describe("the dots of a course", () => {
  it("stand apart at every zoom, none twice, and fade to nothing at both ends", () => {
    fc.assert(
      fc.property(courses, (course) => {
        const dots = fadingDots(course);
        const extent = (lengthOf(course) / 360) * 512;
        for (let zoom = 0; zoom <= 6; zoom++) {
          const shown = dots.filter(({ minzoom }) => minzoom <= zoom).length;
          // One dot may stand alone; more keep 6.5 px and at most twice that.
          if (shown > 1) expect((extent * 2 ** zoom) / (shown + 1)).toBeGreaterThanOrEqual(6.5);
        }
        for (const { strength } of dots) expect(strength).toBeLessThanOrEqual(1);
      }),
    );
  });
});
