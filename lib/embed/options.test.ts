import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultView, readView } from "@/lib/view/codec";
import type { AllowedValues } from "@/lib/view/view";
import { DEFAULT_OPTIONS, embedPath, readOptions } from "./options";

const allowed: AllowedValues = { layers: ["regions", "routes", "towns"], languages: ["en"] };
const view = defaultView(allowed);

test("defaults are left out of an address", () => {
  expect(embedPath(view, DEFAULT_OPTIONS, allowed)).toBe("/embed");
  expect(embedPath({ ...view, place: "kyiv", theme: "dark" }, DEFAULT_OPTIONS, allowed)).toBe(
    "/embed/place/kyiv?theme=dark",
  );
  expect(
    embedPath(view, { title: false, excerpt: "hur-11000", legend: false, live: true }, allowed),
  ).toBe("/embed?title=0&excerpt=hur-11000&legend=0&live=1");
});

test("what is malformed is dropped", () => {
  for (const query of ["title=yes", "excerpt=A%20b", "legend=", "live=2", "excerpt=__proto__"]) {
    expect(readOptions(new URLSearchParams(query)), query).toEqual(DEFAULT_OPTIONS);
  }
});

const options = fc.record({
  title: fc.boolean(),
  excerpt: fc.oneof(fc.boolean(), fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,2}$/)),
  legend: fc.boolean(),
  live: fc.boolean(),
});

test("an address written and read is the same embed of the same view", () => {
  fc.assert(
    fc.property(options, fc.option(fc.stringMatching(/^[a-z]{1,9}$/)), (chosen, place) => {
      const url = new URL(embedPath({ ...view, place }, chosen, allowed), "https://atlas.example");
      expect(readOptions(url.searchParams)).toEqual(chosen);
      expect(readView(url.pathname, url.searchParams, allowed)).toEqual({
        ...view,
        place,
      });
    }),
  );
});
