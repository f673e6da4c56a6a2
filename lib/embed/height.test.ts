import { expect, test } from "vitest";
import { heightOf } from "./height";

const asked = (px: unknown) => ({ "datawrapper-height": { "dateline-atlas": px } });

test.each([
  [asked(420), 420],
  [asked(420.2), 421],
  [asked(3), 180],
  [asked(-1), 180],
  [asked(99_999), 2000],
])("%j asks for %i pixels", (message, height) => {
  expect(heightOf(message)).toBe(height);
});

test.each([
  [null],
  ["420"],
  [420],
  [{}],
  [{ "datawrapper-height": null }],
  [{ "datawrapper-height": {} }],
  [asked("420")],
  [asked(Number.NaN)],
  [asked(Number.POSITIVE_INFINITY)],
  [{ height: 420 }],
])("%j asks for nothing", (message) => {
  expect(heightOf(message)).toBeNull();
});
