/** The geometry of the shipped places, which no change of the code that derives it may move. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { readGeodata } from "./read";

const { layers, places } = readGeodata();
const features = layers.flatMap((layer) => layer.features);
const hashOf = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 12);

const HASHES = {
  "kursk-oblast": "d67a4cc2f73d",
  "donetsk-oblast": "da7719ec9ea7",
  "dnipropetrovsk-oblast": "427feb7a259d",
  "air-route": "8196ffe4ce23",
  "sea-route": "f1061ef568a4",
  kyiv: "d54ef1230622",
  pyongyang: "82fe7041b025",
  pokrovsk: "b278b651eee2",
  kostiantynivka: "d22d344028e0",
  "sunan-airport": "c790d283ed81",
};

test.each(Object.entries(HASHES))("%s stays where it is", (id, hash) => {
  const { bbox, geometry, properties } = features.find((each) => each.id === id) ?? {};
  expect(hashOf([bbox, geometry, properties?.anchor])).toBe(hash);
});

test("every place of a register has its id there", () => {
  for (const { id, source } of places) {
    const [scheme, code] = source.split(":");
    const ids = features.find((each) => each.id === id)?.properties.ids;
    if (scheme === "geonames") expect(ids?.geonames, id).toBe(code);
    if (scheme === "ourairports") expect(ids?.icao, id).toBe(code);
    if (scheme === "naturalearth") expect(ids?.iso_3166_2, id).toBeTruthy();
  }
});
