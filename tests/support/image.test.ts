import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { accentIn, agreement, count, type Mask } from "./image";

const WIDTH = 40;
const mask = (...at: [number, number][]): Mask => {
  const bits = new Uint8Array(WIDTH * WIDTH);
  for (const [x, y] of at) bits[y * WIDTH + x] = 1;
  return { width: WIDTH, height: WIDTH, bits };
};
const column = (x: number, from = 0, to = WIDTH) =>
  Array.from({ length: to - from }, (_, i): [number, number] => [x, from + i]);

describe("two images", () => {
  it("that are the same are not apart", () => {
    expect(agreement(mask(...column(9)), mask(...column(9)))).toEqual({
      pixels: [WIDTH, WIDTH],
      median: 0,
      p95: 0,
    });
  });

  it("are as far apart as their lines are moved", () => {
    const { median, p95 } = agreement(mask(...column(9)), mask(...column(12)));
    expect([median, p95]).toEqual([3, 3]);
  });

  it("are apart at the end where one has a line that the other lacks, whichever it is", () => {
    const one = mask(...column(9));
    const more = mask(...column(9), ...column(30, 0, 5));
    expect(agreement(one, more)).toEqual(
      expect.objectContaining({ median: 0, p95: Math.hypot(21, 0) }),
    );
    expect(agreement(more, one).p95).toBe(21);
  });

  it("are as far apart as can be where one is empty", () => {
    expect(agreement(mask(), mask(...column(9))).median).toBe(64);
    expect(agreement(mask(), mask()).median).toBe(64);
  });
});

it("the accent is told from ground, borders, names and tints", () => {
  const colours = ["a33a00", "ff9d66", "f6f2ea", "d9e3e8", "a89d8f", "5d564d", "20252a", "b3aca2"];
  const png = new PNG({ width: colours.length, height: 1 });
  png.data = Buffer.from(colours.map((hex) => `${hex}ff`).join(""), "hex");
  expect([...accentIn(PNG.sync.write(png)).bits]).toEqual([1, 1, 0, 0, 0, 0, 0, 0]);
  expect(count(accentIn(PNG.sync.write(png)))).toBe(2);
});
