import fc from "fast-check";
import { expect, test } from "vitest";
import { heightOf } from "./read-height-message";

const asked = (px: unknown) => ({ "datawrapper-height": { "dateline-atlas": px } });

test.each([
  [asked(420), 420],
  [asked(420.2), 421],
  [asked(3), 120],
  [asked(-1), 120],
  [asked(99_999), 4000],
])("%j asks for %i pixels", (message, height) => {
  expect(heightOf(message)).toBe(height);
});

test.each([
  [null],
  ["420"],
  [420],
  [{}],
  [{ "datawrapper-height": null }],
  [{ "datawrapper-height": 420 }],
  [{ "datawrapper-height": {} }],
  [asked("420")],
  [asked(Number.NaN)],
  [asked(Number.POSITIVE_INFINITY)],
  [{ height: 420 }],
])("%j asks for nothing", (message) => {
  expect(heightOf(message)).toBeNull();
});

test("whatever is said, it is a whole number within reason, or none", () => {
  fc.assert(
    fc.property(fc.anything(), (said) => {
      for (const message of [said, { "datawrapper-height": said }]) {
        const height = heightOf(message);
        expect(height === null || (height >= 120 && height <= 4000)).toBe(true);
      }
    }),
  );
});
