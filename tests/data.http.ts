import { bbox, booleanClockwise, coordAll } from "@turf/turf";
import type { Feature, FeatureCollection, Polygon, Position } from "geojson";
import { expect, test } from "./driver/http";
import { LAYERS, PLACES } from "./driver/places";

const FILES = [...LAYERS.map(({ id }) => id), "atlas"];
const EXCERPT = [
  "id",
  "report",
  "lang",
  "exact",
  "prefix",
  "suffix",
  "said_by",
  "date",
  "date_text",
  "date_basis",
  "date_inferred_from",
  "modality",
  "precision",
  "basis",
  "basis_note",
  "inferred_from",
  "words",
  "figures",
  "report_date",
  "report_date_text",
  "report_date_basis",
  "report_date_inferred_from",
  "correction",
  "address",
  "report_address",
];

interface Published extends FeatureCollection {
  licence: string;
  attribution: string;
}

for (const file of FILES) {
  const address = `/data/${file}.geojson`;

  test(`${address} is open to any page and is not sent twice`, async ({ request }) => {
    const answer = await request.get(address, { headers: { Origin: "https://elsewhere.example" } });
    expect(answer.status()).toBe(200);
    const { "content-type": type, etag, ...headers } = answer.headers();
    expect(type).toBe("application/geo+json");
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(etag).toMatch(/^(?:W\/)?"[^"]+"$/);
    for (const tag of [etag as string, `"other", W/${etag}`]) {
      const again = await request.get(address, { headers: { "If-None-Match": tag } });
      expect(again.status()).toBe(304);
      expect(await again.text()).toBe("");
      expect(again.headers()["access-control-allow-origin"]).toBe("*");
    }
    const other = await request.get(address, { headers: { "If-None-Match": '"other"' } });
    expect(other.status()).toBe(200);
  });

  test(`${address} keeps RFC 7946`, async ({ request }) => {
    const collection = (await (await request.get(address)).json()) as Published;
    expect(collection.type).toBe("FeatureCollection");
    expect(collection).not.toHaveProperty("crs");
    expectBox(collection, file);
    for (const feature of collection.features) expectSound(feature);
  });

  test(`${address} says who is quoted, and whose the data are`, async ({ request }) => {
    const { features, licence, attribution } = (await (
      await request.get(address)
    ).json()) as Published;
    expect(licence).toBeTruthy();
    expect(attribution).toBeTruthy();
    const of = PLACES.filter(({ layer }) => file === "atlas" || layer === file);
    expect(features.map(({ id }) => id)).toEqual(of.map(({ id }) => id));
    for (const [i, { properties }] of features.entries())
      expectProperties(properties, of[i]?.layer);
  });
}

test("only routes are schematic", async ({ request }) => {
  const { features } = (await (await request.get("/data/atlas.geojson")).json()) as Published;
  const schematic = features.filter(({ properties }) => properties?.schematic === true);
  expect(schematic.map(({ id }) => id)).toEqual(["air-route", "sea-route"]);
});

for (const unknown of ["nothing.geojson", "regions.json", "regions", "..%2Fregions.geojson"]) {
  test(`/data/${unknown} is a 404 that says what there is`, async ({ request }) => {
    const answer = await request.get(`/data/${unknown}`);
    expect(answer.status()).toBe(404);
    expect(answer.headers()["content-type"]).toContain("text/plain");
    expect(await answer.text()).toContain("/data/atlas.geojson");
  });
}

function expectSound(feature: Feature): void {
  const { id, geometry } = feature;
  expect(geometry.type, `${id}`).toMatch(/^(?:Point|(?:Multi)?(?:Polygon|LineString))$/);
  expectBox(feature, `${id}`);
  expect(
    coordAll(feature).filter((position) => !isSound(position)),
    `${id}`,
  ).toEqual([]);
  for (const [outer, ...holes] of ringsOf(feature)) {
    expect(booleanClockwise(outer as Position[]), `${id}: an outer ring, clockwise`).toBe(false);
    for (const hole of holes) expect(booleanClockwise(hole), `${id}: a hole, clockwise`).toBe(true);
  }
}

const ringsOf = ({ geometry }: Feature): Polygon["coordinates"][] => {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
};

const isSound = ([lng = Number.NaN, lat = Number.NaN, ...more]: Position): boolean =>
  more.length === 0 &&
  Math.abs(lng) <= 180 &&
  Math.abs(lat) <= 90 &&
  [lng, lat].every((number) => /^-?\d+(?:\.\d{1,6})?$/.test(String(number)));

function expectBox(data: Feature | FeatureCollection, where: string): void {
  const { bbox: stated, ...rest } = data;
  const measured = bbox(rest as FeatureCollection, { recompute: true });
  expect(stated, where).toHaveLength(4);
  for (const [i, number] of (stated ?? []).entries()) {
    expect(number, where).toBeCloseTo(measured[i] as number, 6);
  }
}

function expectProperties(properties: Feature["properties"], layer: string | undefined): void {
  const { schematic, ids = {}, ...always } = properties ?? {};
  expect(Object.keys(always).sort()).toEqual(
    ["excerpts", "kind", "layer", "name", "names", "summary"].sort(),
  );
  expect([true, undefined]).toContain(schematic);
  for (const value of Object.values(ids)) expect(value).toMatch(/^[\w-]+$/);
  expect(always.layer).toBe(layer);
  expect(always.names.en).toBe(always.name);
  for (const excerpt of always.excerpts) {
    expect(Object.keys(excerpt).sort()).toEqual([...EXCERPT].sort());
    expect(excerpt.said_by.at(-1)).toBe(excerpt.report);
    expect([1, 2, 3]).toContain(excerpt.precision);
    expect(["stated", "context", "inferred"]).toContain(excerpt.basis);
    expect(["happened", "described", "planned", "possible", "rumoured"]).toContain(
      excerpt.modality,
    );
    expect(excerpt.exact.split(/\s+/).length).toBeLessThanOrEqual(45);
  }
}
