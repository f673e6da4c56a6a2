import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displace } from "./displace";

const BOX = { width: 390, height: 400 };
const near = fc.record({
  x: fc.double({ min: -500, max: 900, noNaN: true }),
  y: fc.double({ min: -500, max: 900, noNaN: true }),
});

describe("displacing marks", () => {
  it("keeps up to ten marks 24 px apart and inside the box", () => {
    fc.assert(
      fc.property(fc.array(near, { minLength: 2, maxLength: 10 }), (points) => {
        const moved = displace(points, 26, BOX, 18);
        for (const [i, a] of moved.entries()) {
          expect(a.x).toBeGreaterThanOrEqual(18);
          expect(a.y).toBeLessThanOrEqual(BOX.height - 18);
          for (const b of moved.slice(i + 1)) {
            // Target size, WCAG 2.5.8: 24 px between the centres of neighbours.
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(24);
          }
        }
      }),
    );
  });

  it("does not move marks that are far enough apart", () => {
    const points = [
      { x: 100, y: 100 },
      { x: 130, y: 100 },
    ];
    expect(displace(points, 26, BOX, 18)).toEqual(points);
  });

  it("separates marks that coincide", () => {
    const moved = displace(
      [
        { x: 50, y: 50 },
        { x: 50, y: 50 },
        { x: 50, y: 50 },
      ],
      26,
      BOX,
      18,
    );
    expect(new Set(moved.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size).toBe(3);
  });
});
