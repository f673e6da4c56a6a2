import { expect, it } from "vitest";
import { readGeodata } from "@/geodata/read";
import { joinAtlas, placeById } from "@/lib/atlas/atlas";
import { CITE_FORMATS, type CitationTarget, citeFile } from "@/lib/cite/files";
import { translatorFor } from "@/lib/text/catalogues";
import { reportsFeed } from "./atom";
import { atlasDownloads, citations, type Download, viewDownloads } from "./downloads";
import { collectionFile, placeFile } from "./files";

const LAYER_IDS = ["regions", "routes", "cities", "towns", "airports"];
const atlas = joinAtlas(readGeodata());
const exportContext = { origin: "https://atlas.example", t: translatorFor("en") };
const allowed = { layers: atlas.layers.map(({ id }) => id), languages: ["en"] };

const sizeOf = (body = "") => Buffer.byteLength(body);
const filesOf = (downloads: readonly Download[]) => downloads.flatMap(({ files }) => files);

it("the atlas's downloads: all places, each layer, figures and feed, with size and licence", () => {
  const downloads = atlasDownloads(atlas, exportContext);
  expect(downloads.map(({ files }) => files[0]?.address)).toEqual([
    "/data/atlas.geojson",
    ...atlas.layers.map(({ id }) => `/data/${id}.geojson`),
    "/data/figures.csv",
    "/feed.atom",
  ]);
  for (const { licence } of downloads) expect(licence).toMatch(/\S/);
  for (const { address, bytes } of filesOf(downloads)) {
    const file = collectionFile(atlas, address.replace("/data/", ""), exportContext);
    expect(bytes, address).toBe(sizeOf(file?.body ?? reportsFeed(atlas, exportContext)));
    expect(bytes, address).toBeGreaterThan(500);
  }
});

it("a view's downloads have its place in every format, under its layer's licence", () => {
  for (const entry of atlas.places) {
    const [download, ...more] = viewDownloads(
      atlas,
      { entry, layers: LAYER_IDS },
      allowed,
      exportContext,
    );
    expect(more).toEqual([]);
    expect(download?.files.map(({ format }) => format)).toEqual(["GeoJSON", "KML", "CSV"]);
    expect(download?.licence).toBe(atlas.layers.find(({ id }) => id === entry.layer)?.licence);
    for (const { address, bytes } of download?.files ?? []) {
      const file = placeFile(atlas, address.replace("/data/place/", ""), exportContext);
      expect(bytes, address).toBe(sizeOf(file?.body));
    }
  }
});

it("a view's downloads have its layers if only some are switched on", () => {
  const offered = (layers: (typeof LAYER_IDS)[number][]) =>
    viewDownloads(atlas, { entry: null, layers }, allowed, exportContext);
  expect(offered([...LAYER_IDS])).toEqual([]);
  expect(offered([])).toEqual([]);
  const [download] = offered(["routes", "towns"]);
  expect(download?.licence).toBe("own work; CC BY 4.0");
  for (const { address, bytes } of download?.files ?? []) {
    const [path = "", query] = address.split("?");
    expect(query).toBe("layers=routes,towns");
    const name = path.replace("/data/", "");
    const file = collectionFile(atlas, name, exportContext, ["routes", "towns"]);
    expect(bytes, address).toBe(sizeOf(file?.body));
  }
});

it("citations are of a place and its excerpts, or of the excerpts without a place", () => {
  const kyiv = placeById(atlas, "kyiv") ?? null;
  const [place, ...excerpts] = citations(atlas, kyiv, exportContext);
  expect(place?.name).toBe("Kyiv");
  expect(excerpts.map(({ page }) => page)).toEqual(
    kyiv?.quotations.map(({ excerpt }) => `/excerpt/${excerpt.id}`),
  );
  expect(citations(atlas, null, exportContext)).toHaveLength(atlas.unplaced.length);
  for (const { address, bytes } of filesOf(citations(atlas, kyiv, exportContext))) {
    const [, , what, name] = address.split("/");
    const file = citeFile(atlas, what as CitationTarget, name as string, exportContext);
    expect(bytes, address).toBe(sizeOf(file?.body));
  }
  expect(place?.files).toHaveLength(CITE_FORMATS.length);
});
