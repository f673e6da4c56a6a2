import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { folderWith, point } from "./atlas-fixture";
import { candidates } from "./candidates";
import { addPlace } from "./entry";
import { namesOf } from "./languages";
import { layers } from "./layers";
import { writeSources } from "./source-fixture";

const sources = await writeSources();
afterAll(sources.remove);
vi.mock("./unpack", async (original) => ({
  ...(await original<typeof import("./unpack")>()),
  unpack: (id: Parameters<typeof sources.pathOf>[0]) => sources.pathOf(id),
}));

const all = await candidates();

test("names only in languages of which the script leaves no doubt", () => {
  const named = (source: string, languages: string[]) => {
    const candidate = all.find((each) => each.source === source);
    if (!candidate) throw new Error(`expected ${source}`);
    return namesOf(candidate, languages);
  };
  expect(named("geonames:11", ["en", "ru", "ko"])).toEqual({
    en: "Lowport",
    ru: "Лоупорт",
    ko: "로포트",
  });
  expect(named("geonames:11", ["en", "ru", "uk", "de"])).toEqual({ en: "Lowport" });
  expect(named("geonames:13", ["en", "ru"])).toEqual({ en: "Lowport Beach" });
  expect(named("naturalearth:NZ-AAA", ["en", "ru", "uk"])).toEqual({ en: "Alpha", ru: "Альфа" });
});

describe("what is added", () => {
  const candidate = (source: string) => {
    const found = all.find((each) => each.source === source);
    if (!found) throw new Error(`expected ${source}`);
    return found;
  };
  const placesIn = (root: string) =>
    JSON.parse(readFileSync(path.join(root, "places.json"), "utf8")) as object[];

  test("stands last in places.json, and its geometry is derived", async () => {
    const root = folderWith([point("geonames:11", { names: { en: "Lowport", ko: "로포트" } })]);
    const printed = await addPlace(root, candidate("naturalearth:NZ-AAA"), { kind: "county" });
    expect(placesIn(root)[1]).toEqual({
      id: "alpha",
      layer: "areas",
      kind: "county",
      source: "naturalearth:NZ-AAA",
      country: "NZ",
      names: { en: "Alpha" },
      summary: { en: "County in New Zealand." },
    });
    expect(printed.join("\n")).toContain("no certain name in: ko");
    const [areas] = await layers(root);
    expect(readFileSync(path.join(root, "layers/areas.geojson"), "utf8")).toContain(
      JSON.stringify(areas?.file.features[0]),
    );
  });

  test("has the kind of the other places of its layer", async () => {
    const root = folderWith([point("geonames:11")]);
    await addPlace(root, candidate("geonames:14"), { id: "oster" });
    expect(placesIn(root)[1]).toMatchObject({ id: "oster", layer: "points", kind: "town" });
  });

  test.each([
    [
      "a kind that is not decided",
      "naturalearth:NZ-AAA",
      {},
      "expected --kind with one of county, town, way",
    ],
    ["an unknown kind", "naturalearth:NZ-AAA", { kind: "conty" }, '(nearest: "county")'],
    [
      "a layer that draws other geometry",
      "geonames:12",
      { layer: "areas" },
      "expected --layer with one of points",
    ],
    ["an id that is taken", "geonames:12", { id: "place" }, "an id that no place has or had"],
    ["an id that is none", "geonames:12", { id: "A b" }, 'such as harbour-town, got "A b"'],
    ["a source that is there", "geonames:11", {}, "place has the source geonames:11 already"],
  ])("%s is said, and nothing is written", async (_, source, choice, message) => {
    const root = folderWith([point("geonames:11")]);
    await expect(addPlace(root, candidate(source), choice)).rejects.toThrow(message);
    expect(placesIn(root)).toHaveLength(1);
  });

  test("a folder in which something else is refused is left as it was", async () => {
    const root = folderWith([point("geonames:11", { country: "FJ" })]);
    await expect(addPlace(root, candidate("geonames:12"), {})).rejects.toThrow("field country");
    expect(placesIn(root)).toHaveLength(1);
  });
});
