import { afterAll, describe, expect, test, vi } from "vitest";
import { fixture } from "../fixture";
import { checkPlaces } from "../rules/places";
import type { Layer } from "../schema";
import { area, credit, folderWith, LAYERS, point, way } from "./atlas-fixture";
import { layers } from "./layers";
import { writeSources } from "./source-fixture";

const sources = await writeSources();
afterAll(sources.remove);
vi.mock("./unpack", async (original) => ({
  ...(await original<typeof import("./unpack")>()),
  unpack: (id: Parameters<typeof sources.pathOf>[0]) => sources.pathOf(id),
}));

/** The only feature that is derived from a place. */
async function derived(place: object, geometry: Record<string, unknown> = {}) {
  const [layer] = await layers(folderWith([place], geometry));
  const [feature] = layer?.file.features ?? [];
  if (!layer || !feature) throw new Error("expected a layer with a place");
  return { ...feature, layer: layer.file };
}

const noteOf = ({ properties }: Awaited<ReturnType<typeof derived>>) =>
  properties.provenance.note.en;

describe("what is derived", () => {
  test("a settlement is a point with its GeoNames id", async () => {
    const { geometry, properties, layer } = await derived(point("geonames:11", { country: "NZ" }));
    expect(geometry).toEqual({ type: "Point", coordinates: [1.5, 1.5] });
    expect(properties.ids).toEqual({ geonames: "11" });
    expect(layer).toMatchObject({ licence: "CC BY 4.0", attribution: "GeoNames (CC BY 4.0)" });
  });

  test("a division is an area with the ids that the source has", async () => {
    const { properties } = await derived(area("naturalearth:NZ-AAA", { ids: { icao: "XXXX" } }));
    expect(properties.anchor).toEqual([2, 2]);
    expect(properties.ids).toEqual({
      geonames: "501",
      wikidata: "Q502",
      iso_3166_2: "NZ-AAA",
      icao: "XXXX",
    });
    const own = await derived(area("naturalearth:NZL-3"));
    expect(own.bbox).toEqual([8, 0, 9, 1]);
    expect(own.properties.ids).toEqual({ iso_3166_2: "NZ-CC" });
  });

  test("a division on both sides of the antimeridian has bounds across it, and its mark inside", async () => {
    const { bbox, properties } = await derived(area("naturalearth:FJ-B", { country: "FJ" }));
    expect(bbox).toEqual([177, 0, -177, 3]);
    expect(Math.abs(properties.anchor[0])).toBeGreaterThanOrEqual(177);
  });

  test("an airport is in the middle of its runways, or where the source has it", async () => {
    const several = await derived(point("ourairports:AAAA"));
    expect(several.properties.anchor).toEqual([1.1, 1.1]);
    expect(noteOf(several)).toContain("the middle of runways 09/27, 18/36");
    const unknownEnds = await derived(point("ourairports:AAAB"));
    expect(unknownEnds.properties.anchor).toEqual([2.2, 2.2]);
    expect(noteOf(unknownEnds)).toContain("no ends of a runway");
    const across = await derived(point("ourairports:FFFF", { country: "FJ" }));
    expect(across.properties.anchor).toEqual([-179.99, 1]);
    expect(noteOf(across)).toContain("the middle of runway 08/26");
  });

  test("each corridor has its own points, band and note", async () => {
    const places = [
      way("short", [
        [0, 0],
        [1, 1],
        [2, 0],
      ]),
      way(
        "across",
        [
          [170, -20],
          [178, -18],
          [-175, -19],
        ],
        { band: 0.5, credit: { ...credit, note: { en: "By nobody." } } },
      ),
    ];
    const [layer] = await layers(folderWith(places));
    const [short, across] = layer?.file.features ?? [];
    expect([short?.geometry.type, across?.geometry.type]).toEqual([
      "LineString",
      "MultiLineString",
    ]);
    expect([short?.properties.band, across?.properties.band]).toEqual([undefined, 0.5]);
    expect(across?.properties).toMatchObject({ schematic: true });
    expect(across?.properties.provenance.note.en).toBe("By nobody.");
    expect(across?.bbox.map(Math.round)).toEqual([170, -20, -175, -18]);
    expect(layer?.file.licence).toBe("own work");
  });

  test("an own geometry says where it comes from, and its anchor may be given", async () => {
    const geometry = {
      "geometry/bay.geojson": {
        type: "Feature",
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [0, 0],
              [0, 2],
              [2, 2],
              [2, 0],
              [0, 0],
            ],
          ],
        },
        properties: { source: "A survey", licence: "CC0", attribution: "The survey" },
      },
    };
    const place = area("geometry:bay.geojson", {
      anchor: [0.5, 0.5],
      note: { en: "At low tide." },
    });
    const feature = await derived(place, geometry);
    expect(feature.layer).toMatchObject({ licence: "CC0", attribution: "The survey" });
    expect(feature.properties.anchor).toEqual([0.5, 0.5]);
    expect(noteOf(feature)).toBe("A survey At low tide.");
    // Rings are wound as RFC 7946 requires.
    expect(feature.geometry.coordinates[0]).toEqual([
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ]);
  });

  test("what is derived passes the rules for places", async () => {
    const places = [
      point("geonames:11"),
      way("way", [
        [0, 0],
        [1, 1],
      ]),
    ];
    const files = await layers(folderWith(places));
    const own = LAYERS.layers.flatMap((layer) =>
      files.filter(({ file }) => file.id === layer.id).map(({ file }) => ({ ...file, ...layer })),
    ) as Layer[];
    const data = { layers: own, kinds: LAYERS.kinds, places: places as never[] };
    expect(checkPlaces({ ...fixture(), ...data, reports: [] })).toEqual([]);
  });
});

const REFUSED: [what: string, place: object, message: string][] = [
  [
    "a settlement of another country",
    point("geonames:12", { country: "NZ" }),
    'field country: expected the country of GeoNames, cities500, "FJ", got "NZ"',
  ],
  [
    "a settlement that is not there",
    point("geonames:99"),
    'field source: expected a settlement of GeoNames (`npm run place:find` finds it by its name), got "99"',
  ],
  [
    "a source that is far from the anchor",
    point("geonames:11", { anchor: [1.5, 2] }),
    "field anchor: expected a position within 25 km of the source's, [1.5, 1.5], got [1.5,2]",
  ],
  [
    "an anchor with latitude and longitude swapped",
    area("naturalearth:NZ-CC", { source: "naturalearth:NZL-2", anchor: [0.5, 10.5] }),
    "[10.5, 0.5]; longitude comes first, got [0.5,10.5]",
  ],
  [
    "a division of another country",
    area("naturalearth:FJ-B", { country: "NZ" }),
    'field country: expected the country of Natural Earth 1:10m, admin-1 states and provinces, "FJ", got "NZ"',
  ],
  [
    "a code that is misspelt",
    area("naturalearth:NZ-AAB"),
    'field source: expected a division of Natural Earth, got "NZ-AAB" (nearest: "NZ-AAA"',
  ],
  [
    "a code that several divisions share",
    area("naturalearth:NZ-CC"),
    'expected one division; 2 share NZ-CC, got "NZ-CC" (nearest: "naturalearth:NZL-2 (Gamma East)", "naturalearth:NZL-3 (Gamma West)")',
  ],
  [
    "an airport that is not there",
    point("ourairports:AAAC"),
    'field source: expected an airport of OurAirports, got "AAAC" (nearest: "AAAA"',
  ],
  [
    "a geometry that is not there",
    area("geometry:none.geojson"),
    "geometry/none.geojson:1: expected this file, got none",
  ],
  ["a kind that is not there", { ...area("geonames:11"), kind: "conty" }, '(nearest: "county")'],
  ["a layer that is not there", { ...area("geonames:11"), layer: "area" }, '(nearest: "areas")'],
  ["a corridor without points", area("corridor"), "field corridor: expected points and credit"],
];

test.each(REFUSED)("%s is refused", async (_, place, message) => {
  await expect(layers(folderWith([place]))).rejects.toThrow(message);
});

test("a layer whose symbol does not fit a place is found", async () => {
  const place = { ...point("geonames:11"), layer: "areas" };
  const [layer] = await layers(folderWith([place]));
  const data = {
    layers: [{ ...LAYERS.layers[0], ...layer?.file }] as Layer[],
    kinds: LAYERS.kinds,
    places: [place] as never[],
  };
  const findings = checkPlaces({ ...fixture(), ...data, reports: [] });
  expect(findings).toEqual([
    {
      file: "places.json",
      path: [0, "layer"],
      expected: "a layer for a Point",
      got: '"areas", whose symbol is area',
    },
  ]);
});
