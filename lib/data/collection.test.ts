import { bbox, booleanClockwise, coordAll } from "@turf/turf";
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { fixture } from "@/geodata/fixture";
import { readGeodata } from "@/geodata/read";
import { joinAtlas } from "@/lib/atlas/atlas";
import { publishedCollection } from "./collection";
import { selectCollection, selectPlace } from "./selection";

const atlas = joinAtlas(readGeodata());
const ids = [...atlas.layers.map(({ id }) => id), "atlas"];

/** The collection as a client receives it: serialized to JSON and parsed. */
function published(id: string, of = atlas) {
  const selection = selectCollection(of, id);
  if (!selection) throw new Error(`expected a collection ${id}`);
  const collection = publishedCollection(selection);
  return JSON.parse(JSON.stringify(collection)) as typeof collection;
}

describe.each(ids)("the collection %s", (id) => {
  const collection = published(id);

  it("is RFC 7946: type, box and no other coordinate system", () => {
    expect(collection.type).toBe("FeatureCollection");
    expect(collection.bbox).toEqual(bbox({ ...collection, bbox: undefined } as never));
    expect(collection).not.toHaveProperty("crs");
    for (const feature of collection.features) {
      expect(feature.bbox).toEqual(bbox(feature.geometry));
    }
  });

  it("has counter-clockwise outer rings and clockwise holes (3.1.6)", () => {
    const polygons = collection.features.flatMap(({ geometry }): Position[][][] => {
      if (geometry.type === "Polygon") return [geometry.coordinates];
      return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
    });
    if (id === "regions" || id === "atlas") expect(polygons.length).toBeGreaterThan(2);
    for (const rings of polygons) {
      expect(rings.map((ring) => booleanClockwise(ring))).toEqual(rings.map((_, i) => i > 0));
      for (const ring of rings) expect(ring.at(-1)).toEqual(ring[0]);
    }
  });

  it("has at most six decimals (11.2)", () => {
    for (const number of [...coordAll(collection).flat(), ...(collection.bbox ?? [])]) {
      expect(Number(number.toFixed(6))).toBe(number);
    }
  });

  it("states its licence and attribution", () => {
    const layers = atlas.layers.filter((layer) => id === "atlas" || layer.id === id);
    for (const { licence, attribution } of layers) {
      expect(collection.licence).toContain(licence);
      expect(collection.attribution).toContain(attribution);
    }
    expect(collection.title).not.toBe("");
  });

  it("has every place of its layers, each with the documented properties only", () => {
    const places = atlas.places.filter(({ layer }) => id === "atlas" || layer === id);
    expect(collection.features.map((feature) => feature.id)).toEqual(places.map((it) => it.id));
    for (const [i, { properties }] of collection.features.entries()) {
      const { schematic } = places[i]?.place.properties ?? {};
      const keys = ["name", "names", "layer", "kind", "summary", "excerpts"];
      expect(Object.keys(properties).sort()).toEqual(
        [...keys, ...(schematic ? ["schematic"] : [])].sort(),
      );
      expect(properties.excerpts).toHaveLength(places[i]?.quotations.length ?? 0);
    }
  });

  it("has each excerpt with the documented fields", () => {
    const excerpts = collection.features.flatMap(({ properties }) => properties.excerpts);
    expect(excerpts.length).toBeGreaterThan(0);
    for (const excerpt of excerpts) {
      expect(Object.keys(excerpt).sort().join(" ")).toBe(
        "basis date date_text exact figures id lang modality precision prefix report said_by suffix",
      );
      expect(excerpt.said_by.at(-1)).toBe(excerpt.report);
    }
  });
});

it("an excerpt has the report's words, and the speaker is first in said_by", () => {
  const [anton] = published("towns", joinAtlas(fixture())).features;
  expect(anton?.properties).toMatchObject({ name: "Anton", layer: "towns", summary: "A town." });
  expect(anton?.properties).not.toHaveProperty("schematic");
  expect(anton?.properties.excerpts).toEqual([
    {
      id: "volunteers-200",
      report: "harbour-news",
      lang: "en",
      exact: "About 200 volunteers came to Anton last year",
      prefix: "",
      suffix: ", said",
      said_by: ["the mayor", "harbour-news"],
      date: "2024",
      date_text: "last year",
      modality: "happened",
      precision: 1,
      basis: "stated",
      figures: [
        {
          counted: "volunteers",
          min: 200,
          max: 200,
          qualifier: "about",
          unit: "volunteers",
          words: "200 volunteers",
          as_of: null,
          origin: "mayor",
        },
      ],
    },
  ]);
});

it("a longer chain keeps its order", () => {
  const data = fixture();
  const excerpt = data.reports[0]?.excerpts[1];
  if (excerpt) excerpt.chain = ["mayor", "anton-courier"];
  const [anton] = published("atlas", joinAtlas(data)).features;
  expect(anton?.properties.excerpts[0]?.said_by).toEqual([
    "the mayor",
    "Anton Courier",
    "harbour-news",
  ]);
});

it.each(["", "nonsense", "__proto__", "REGIONS"])("there is no collection %j", (id) => {
  expect(selectCollection(atlas, id)).toBeNull();
  expect(selectPlace(atlas, id)).toBeNull();
});

it("a selection of layers has only their places and licences", () => {
  const chosen = selectCollection(atlas, "atlas", ["towns", "airports"]);
  const { features, licence } = publishedCollection(chosen as NonNullable<typeof chosen>);
  const layers = features.map(({ properties }) => properties.layer);
  expect([...new Set(layers)].sort()).toEqual(["airports", "towns"]);
  expect(licence).not.toContain("own work");
});

it("an empty selection is an empty collection without a bbox", () => {
  const nothing = selectCollection(atlas, "atlas", []);
  const collection = publishedCollection(nothing as NonNullable<typeof nothing>);
  expect(collection.features).toEqual([]);
  expect(collection).not.toHaveProperty("bbox");
});

it("a place is a collection of one feature, under a former id too", () => {
  const anton = selectPlace(joinAtlas(fixture()), "antonville");
  const { id, features, attribution } = publishedCollection(anton as NonNullable<typeof anton>);
  expect([id, features.length, features[0]?.id, attribution]).toEqual([
    "anton",
    1,
    "anton",
    "made up",
  ]);
});
