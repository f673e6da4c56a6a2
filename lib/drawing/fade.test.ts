import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fadeDots, fadeSegments } from "./fade";

/** Degrees with five decimals, as in the layers. */
const degree = (max: number) => fc.integer({ min: -max * 1e5, max: max * 1e5 }).map((n) => n / 1e5);
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
  it("is cut into nested segments, of which the first is the whole course", () => {
    fc.assert(
      fc.property(courses, (course) => {
        const segments = fadeSegments(course);
        const lengths = segments.map(({ coordinates }) => lengthOf(coordinates));
        expect(segments[0]?.coordinates[0]).toEqual(course[0]);
        expect(segments[0]?.coordinates.at(-1)).toEqual(course.at(-1));
        expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
        for (const { coordinates } of segments) expect(coordinates.length).toBeGreaterThan(1);
      }),
    );
  });

  it("adds up to full strength in steps too small to look like an end", () => {
    const strengths = fadeSegments([
      [0, 0],
      [100, 0],
    ]).map(({ strength }) => strength);
    expect(strengths.reduce((sum, strength) => sum + strength, 0)).toBeCloseTo(1, 2);
    expect(Math.max(...strengths)).toBeLessThan(0.2);
  });
});

describe("the dots of a course", () => {
  it("keep their spacing at every zoom", () => {
    fc.assert(
      fc.property(courses, (course) => {
        const dots = fadeDots(course);
        const extent = (lengthOf(course) / 360) * 512;
        for (let zoom = 0; zoom <= 6; zoom++) {
          const shown = dots.filter(({ minzoom }) => minzoom <= zoom).length;
          // A single dot has no neighbour to keep its distance from.
          if (shown > 1) expect((extent * 2 ** zoom) / (shown + 1)).toBeGreaterThanOrEqual(6.5);
        }
        for (const { strength } of dots) expect(strength).toBeLessThanOrEqual(1);
      }),
      { numRuns: 20 },
    );
  }, 30_000);
});
