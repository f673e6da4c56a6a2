import { expect, test } from "vitest";
import { blurredLine } from "./shapes";

/** Opacity of MapLibre's line at a distance from its middle (`line.fragment.glsl`). */
const mapLibre = (width: number, blur: number, at: number): number =>
  Math.max(0, Math.min(1, (width / 2 - at) / blur));

/** The same for a stroke with a Gaussian blur. */
function stroke({ width, deviation }: { width: number; deviation: number }, at: number): number {
  const step = width / 200;
  const bell = (x: number) => Math.exp(-(x ** 2) / (2 * deviation ** 2));
  const points = Array.from({ length: 200 }, (_, i) => bell(at + width / 2 - (i + 0.5) * step));
  const sum = points.reduce((total, value) => total + value, 0);
  return (sum * step) / (deviation * Math.sqrt(2 * Math.PI));
}

test.each([
  ["a little", 26, 4],
  ["as a course is at zoom 4", 26, 14],
  ["as a course is at zoom 8", 90, 60],
])("a line that is blurred %s is as opaque as MapLibre's all the way across", (_, width, blur) => {
  for (let at = 0; at <= width; at += width / 50) {
    expect(Math.abs(stroke(blurredLine(width, blur), at) - mapLibre(width, blur, at))).toBeLessThan(
      0.13,
    );
  }
});

test("a line that is not blurred keeps its width", () => {
  expect(blurredLine(3, 0)).toEqual({ width: 3, deviation: 0 });
});
