import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SIZE, nearestSize, readSize } from "./request";

const size = (query: string) => readSize(new URLSearchParams(query));

/** The documented limits: 16 to 4096 px per side, scale 1 to 3, and 8 megapixels including the scale. */
function isWithin({ width, height, scale }: { width: number; height: number; scale: number }) {
  const sides = [width, height].every((n) => Number.isInteger(n) && n >= 16 && n <= 4096);
  return sides && scale >= 1 && scale <= 3 && width * height * scale * scale <= 8_000_000;
}

/** Arbitrary strings, and strings that look like sizes. */
const odd = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.integer({ min: -10, max: 9000 }).map(String),
  fc.double().map(String),
  fc.integer({ min: 0, max: 400 }).map((n) => String(n / 100)),
  fc.constantFrom("", " 16", "16 ", "+16", "1e3", "0x10", "１６", "16.0", "Infinity", "NaN", "-0"),
);

describe("a size", () => {
  it("is never out of its limits, whatever is asked for", () => {
    fc.assert(
      fc.property(fc.option(odd), fc.option(odd), fc.option(odd), (width, height, scale) => {
        const asked = { width, height, scale };
        const pairs = Object.entries(asked).flatMap(([name, v]) => (v === null ? [] : [[name, v]]));
        const read = readSize(new URLSearchParams(pairs));
        if (read.ok) expect(read.size).toSatisfy(isWithin);
        else expect(read.message).toMatch(/^Expected .+, got .+\.$/s);
      }),
      { numRuns: 3000 },
    );
  });

  it("within the limits is taken as it is", () => {
    const side = fc.integer({ min: 16, max: 4096 });
    const scale = fc.integer({ min: 100, max: 300 }).map((n) => n / 100);
    fc.assert(
      fc.property(side, side, scale, (width, height, scale) => {
        fc.pre(isWithin({ width, height, scale }));
        const query = `width=${width}&height=${height}&scale=${scale}`;
        expect(size(query)).toEqual({ ok: true, size: { width, height, scale } });
      }),
    );
  });

  it("is a social image's where the query says nothing", () => {
    expect(size("")).toEqual({ ok: true, size: DEFAULT_SIZE });
    expect(DEFAULT_SIZE).toEqual({ width: 1200, height: 630, scale: 1 });
    expect(size("map=3/50/40&theme=dark&only=map")).toEqual({ ok: true, size: DEFAULT_SIZE });
  });

  it.each(["width=16&height=16", "width=4096&height=1953", "width=1280&height=640&scale=3"])(
    "at the limit is allowed: %s",
    (query) => expect(size(query).ok).toBe(true),
  );
});

describe("a refusal says what was allowed:", () => {
  it.each([
    ["width=15", 'Expected width from 16 to 4096, got "15".'],
    ["width=4097", 'Expected width from 16 to 4096, got "4097".'],
    ["width=", 'Expected width from 16 to 4096, got "".'],
    ["width=1e3", 'Expected width from 16 to 4096, got "1e3".'],
    ["width=-100", 'Expected width from 16 to 4096, got "-100".'],
    ["width=100.5", 'Expected width from 16 to 4096, got "100.5".'],
    ["height=0", 'Expected height from 16 to 4096, got "0".'],
    ["height=tall", 'Expected height from 16 to 4096, got "tall".'],
    ["scale=0.5", 'Expected scale from 1 to 3, got "0.5".'],
    ["scale=3.01", 'Expected scale from 1 to 3, got "3.01".'],
    ["scale=2x", 'Expected scale from 1 to 3, got "2x".'],
    [
      "width=4096&height=4096",
      "Expected at most 8000000 pixels (width × height × scale²), got 16777216.",
    ],
    [
      "width=2000&height=2000&scale=1.5",
      "Expected at most 8000000 pixels (width × height × scale²), got 9000000.",
    ],
  ])("%s", (query, message) => {
    expect(size(query)).toEqual({ ok: false, message });
  });

  it("and repeats no more than the head of what it was given", () => {
    const read = size(`width=${"9".repeat(5000)}`);
    expect(read.ok).toBe(false);
    expect(JSON.stringify(read).length).toBeLessThan(150);
  });
});

describe("the nearest size", () => {
  const side = fc.double({ min: 0.1, max: 1e6, noNaN: true });

  it("is always allowed, and is the wanted one where that is", () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const size = nearestSize({ width, height });
        expect({ ...size, scale: 1 }).toSatisfy(isWithin);
        expect(nearestSize(size)).toEqual(size);
      }),
    );
  });
});
