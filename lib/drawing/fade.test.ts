import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fadeDots, fadeSegments } from "./fade";

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
  it("lies in stretches in one another, the longest the whole course", () => {
    fc.assert(
      fc.property(courses, (course) => {
        const stretches = fadeSegments(course);
        const lengths = stretches.map(({ coordinates }) => lengthOf(coordinates));
        expect(stretches[0]?.coordinates[0]).toEqual(course[0]);
        expect(stretches[0]?.coordinates.at(-1)).toEqual(course.at(-1));
        expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
        for (const { coordinates } of stretches) expect(coordinates.length).toBeGreaterThan(1);
      }),
    );
  });

  it("adds up to its full strength, by no step that could be read as an end", () => {
    const strengths = fadeSegments([
      [0, 0],
      [100, 0],
    ]).map(({ strength }) => strength);
    expect(strengths.reduce((sum, strength) => sum + strength, 0)).toBeCloseTo(1, 2);
    expect(Math.max(...strengths)).toBeLessThan(0.2);
  });
});

describe("the dots of a course", () => {
  it("stand apart at every zoom, none twice, and fade to nothing at both ends", () => {
    fc.assert(
      fc.property(courses, (course) => {
        const dots = fadeDots(course);
        const extent = (lengthOf(course) / 360) * 512;
        for (let zoom = 0; zoom <= 6; zoom++) {
          const shown = dots.filter(({ minzoom }) => minzoom <= zoom).length;
          // One dot may stand alone; more keep 6.5 px and at most twice that.
          if (shown > 1) expect((extent * 2 ** zoom) / (shown + 1)).toBeGreaterThanOrEqual(6.5);
        }
        for (const { strength } of dots) expect(strength).toBeLessThanOrEqual(1);
      }),
      { numRuns: 20 },
    );
  }, 30_000);
});
