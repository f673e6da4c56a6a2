import { describe, expect, it } from "vitest";
import { fixture } from "@/geodata/fixture";
import { joinAtlas } from "@/lib/atlas/atlas";
import { translatorFor } from "@/lib/text/catalogues";
import { collectionFile, placeFile } from "./files";

const atlas = joinAtlas(fixture());
const exportContext = { origin: "https://atlas.example", t: translatorFor("en") };

describe("a file has its media type and a file name", () => {
  it.each([
    ["atlas.geojson", "application/geo+json", "dateline-atlas.geojson"],
    ["towns.kml", "application/vnd.google-earth.kml+xml", "dateline-atlas-towns.kml"],
    ["atlas.csv", "text/csv; charset=utf-8", "dateline-atlas.csv"],
    ["figures.csv", "text/csv; charset=utf-8", "dateline-atlas-figures.csv"],
  ])("%s", (name, type, saveAs) => {
    expect(collectionFile(atlas, name, exportContext)).toMatchObject({ type, saveAs });
  });

  it.each(["geojson", "kml", "csv"])("a place's .%s, under a former id too", (format) => {
    expect(placeFile(atlas, `antonville.${format}`, exportContext)).toEqual(
      placeFile(atlas, `anton.${format}`, exportContext),
    );
    expect(placeFile(atlas, `anton.${format}`, exportContext)?.saveAs).toBe(
      `dateline-atlas-anton.${format}`,
    );
  });
});

it.each([
  "",
  "atlas",
  ".csv",
  "atlas.CSV",
  "atlas.toString",
  "__proto__.kml",
  "figures.kml",
  "anton.csv\n",
  "%.csv",
])("there is no file %j", (name) => {
  expect(collectionFile(atlas, name, exportContext)).toBeNull();
  expect(placeFile(atlas, name, exportContext)).toBeNull();
});

it("the atlas's files have only the chosen layers; a layer's own file ignores the choice", () => {
  expect(collectionFile(atlas, "atlas.csv", exportContext, [])?.body).not.toContain("anton");
  expect(collectionFile(atlas, "towns.csv", exportContext, [])?.body).toContain("anton");
});
