import { kml } from "@tmcw/togeojson";
import { DOMParser } from "@xmldom/xmldom";
import type { Feature, Geometry, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { fixture } from "@/geodata/fixture";
import { readGeodata } from "@/geodata/read";
import type { Place } from "@/geodata/schema";
import { type Atlas, joinAtlas } from "@/lib/atlas/atlas";
import { formatChain } from "@/lib/atlas/attribution";
import { withEllipses } from "@/lib/atlas/quotation-text";
import { translatorFor } from "@/lib/text/catalogues";
import { publishedCollection } from "./collection";
import { placesKml } from "./kml";
import { selectCollection } from "./selection";

const atlas = joinAtlas(readGeodata());
const t = translatorFor("en");
const exportContext = { origin: "https://atlas.example", t };

const selected = (of: Atlas, id: string) =>
  selectCollection(of, id) as NonNullable<ReturnType<typeof selectCollection>>;

/** Parses strictly: XML that is not well-formed fails the test. */
function parse(text: string) {
  const errors: string[] = [];
  const onError = (_: string, message: string) => errors.push(message);
  const document = new DOMParser({ onError }).parseFromString(text, "text/xml");
  expect(errors).toEqual([]);
  return document;
}

/** KML as another program reads it: converted to GeoJSON by togeojson. */
const readBack = (text: string): Feature[] =>
  kml(parse(text) as unknown as Document).features as Feature[];

/** The coordinates of a geometry's parts; togeojson returns a Multi geometry as a GeometryCollection. */
const partsOf = (geometry: Geometry | null): Position[][][] => {
  if (geometry?.type === "GeometryCollection") return geometry.geometries.flatMap(partsOf);
  if (geometry?.type === "Point") return [[[geometry.coordinates]]];
  if (geometry?.type === "LineString") return [[geometry.coordinates]];
  if (geometry?.type === "MultiLineString") return geometry.coordinates.map((line) => [line]);
  if (geometry?.type === "Polygon") return [geometry.coordinates];
  return geometry?.type === "MultiPolygon" ? geometry.coordinates : [];
};

describe.each([...atlas.layers.map(({ id }) => id), "atlas"])("%s as KML", (id) => {
  const features = readBack(placesKml(selected(atlas, id), exportContext));
  const { features: published } = publishedCollection(selected(atlas, id), exportContext);

  it("has the same features as the GeoJSON", () => {
    const facts = (feature: Feature) => [feature.id, feature.properties?.name];
    expect(features.map(facts)).toEqual(published.map(facts));
    expect(features.map(({ geometry }) => partsOf(geometry))).toEqual(
      published.map(({ geometry }) => partsOf(geometry)),
    );
  });

  it("quotes each excerpt with its chain", () => {
    for (const { id: place, properties } of features) {
      const { quotations } = atlas.places.find((entry) => entry.id === place) ?? { quotations: [] };
      const words = parse(`<all>${properties?.description}</all>`).documentElement?.textContent;
      for (const quotation of quotations) {
        expect(words).toContain(`“${withEllipses(quotation.excerpt)}”${formatChain(quotation, t)}`);
      }
      expect(properties?.description).not.toContain("</br>");
      expect(properties?.licence).not.toBe("");
      expect(properties?.address).toBe(`https://atlas.example/place/${place}`);
    }
  });

  it("has a style for each feature", () => {
    for (const { properties } of features) {
      expect(properties?.styleUrl).toBe(`#${properties?.layer}`);
      expect(properties?.stroke).toBe("#a33a00");
    }
  });
});

const square = (at: number): [number, number][] => [
  [at, 0],
  [at + 4, 0],
  [at + 4, 4],
  [at, 0],
];

it.each<Place["geometry"]>([
  { type: "MultiPolygon", coordinates: [[square(0), square(1)], [square(20)]] },
  { type: "MultiLineString", coordinates: [square(0), square(20)] },
])("$type survives the round trip", (geometry) => {
  const data = fixture();
  const [anton] = data.layers[0]?.features ?? [];
  if (anton) anton.geometry = geometry;
  const [feature] = readBack(placesKml(selected(joinAtlas(data), "towns"), exportContext));
  expect(partsOf(feature?.geometry ?? null)).toEqual(partsOf(geometry));
});

it("has the ids of a place as data, and the width and colour of its layer's symbol", () => {
  const data = fixture();
  const [layer] = data.layers;
  const [anton] = layer?.features ?? [];
  if (!layer || !anton) throw new Error("expected a place");
  anton.properties.ids = { geonames: "12", wikidata: "Q3" };
  Object.assign(layer, { symbol: "course", colour: "quiet" });
  const text = placesKml(selected(joinAtlas(data), "towns"), exportContext);
  const [feature] = readBack(text);
  expect(feature?.properties).toMatchObject({ geonames: "12", wikidata: "Q3" });
  expect(text).toContain("<LineStyle><color>59515b63</color><width>12</width></LineStyle>");
});

it("credits each source once, with its own licence", () => {
  const credits = (id: string) =>
    /<Document><name>[^<]*<\/name><description>(.*?)\. /.exec(
      placesKml(selected(atlas, id), exportContext),
    )?.[1];
  expect(credits("towns")).toBe("GeoNames (CC BY 4.0)");
  expect(credits("routes")).toBe("Dateline Atlas, schematic (own work)");
  expect(credits("atlas")).toBe(
    "Made with Natural Earth (public domain); Dateline Atlas, schematic (own work); GeoNames (CC BY 4.0); OurAirports (public domain)",
  );
});

it("escapes text that looks like markup", () => {
  const data = fixture();
  const [anton] = data.layers[0]?.features ?? [];
  if (anton) anton.properties.names.en = "<b>Anton</b> & “co” ]]>";
  const [feature] = readBack(placesKml(selected(joinAtlas(data), "towns"), exportContext));
  expect(feature?.properties?.name).toBe("<b>Anton</b> & “co” ]]>");
});
