import { expect, it } from "vitest";
import { readGeodata } from "@/geodata/read";
import { joinAtlas } from "@/lib/atlas/atlas";
import { excerptOfPath, excerptPath, locateExcerpt } from "./excerpt";

const atlas = joinAtlas(readGeodata());

it("every excerpt has a path, and is located on a page that shows it", () => {
  for (const { excerpt } of atlas.quotations) {
    const id = excerptOfPath(excerptPath(excerpt.id));
    expect(id).toBe(excerpt.id);
    const { path, hash } = locateExcerpt(atlas, excerpt.id) ?? {};
    const shown =
      path === "/"
        ? atlas.unplaced
        : (atlas.places.find((entry) => path === `/place/${entry.id}`)?.quotations ?? []);
    expect(shown.map((quotation) => `#${quotation.excerpt.id}`)).toContain(hash);
  }
});

it.each([
  ["kursk-deployment-11000", { path: "/place/kursk-oblast", hash: "#kursk-deployment-11000" }],
  ["additional-25000-30000", { path: "/", hash: "#additional-25000-30000" }],
  ["nothing", null],
  ["__proto__", null],
])("%s is located at its first place, or on the opening page", (id, location) => {
  expect(locateExcerpt(atlas, id)).toEqual(location);
});

it.each([
  ["/excerpt/a-b", "a-b"],
  ["/excerpt/a%2Db/", "a-b"],
  ["/excerpt/%E0%A4%A", "%E0%A4%A"],
  ["/excerpt/", null],
  ["/excerpt/a/b", null],
  ["/place/a", null],
])("%s has the excerpt id %s", (path, id) => {
  expect(excerptOfPath(path)).toBe(id);
});
