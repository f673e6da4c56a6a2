import { expect, it } from "vitest";
import { readGeodata } from "@/geodata/read";
import { joinAtlas } from "@/lib/atlas/atlas";
import { speak } from "@/lib/text/catalogues";
import { atlasDownloads, placeDownloads } from "./downloads";
import { collectionFile, placeFile } from "./files";

const atlas = joinAtlas(readGeodata());
const writing = { origin: "https://atlas.example", speech: speak("en") };

it("the opening page offers the atlas, every layer and the figures, each with its size", () => {
  const downloads = atlasDownloads(atlas, writing);
  expect(downloads.map(({ files }) => files[0]?.address)).toEqual([
    "/data/atlas.geojson",
    ...atlas.layers.map(({ id }) => `/data/${id}.geojson`),
    "/data/figures.csv",
  ]);
  for (const { address, bytes } of downloads.flatMap(({ files }) => files)) {
    const file = collectionFile(atlas, address.replace("/data/", ""), writing);
    expect(bytes, address).toBe(Buffer.byteLength(file?.body ?? ""));
    expect(bytes, address).toBeGreaterThan(500);
  }
});

it("a place's page offers the place in every format, under its layer's licence", () => {
  for (const entry of atlas.places) {
    const [download, ...more] = placeDownloads(atlas, entry, writing);
    expect(more).toEqual([]);
    expect(download?.files.map(({ format }) => format)).toEqual(["GeoJSON", "KML", "CSV"]);
    expect(download?.licence).toBe(atlas.layers.find(({ id }) => id === entry.layer)?.licence);
    for (const { address, bytes } of download?.files ?? []) {
      const file = placeFile(atlas, address.replace("/data/place/", ""), writing);
      expect(bytes, address).toBe(Buffer.byteLength(file?.body ?? ""));
    }
  }
});
