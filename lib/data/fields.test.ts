/**
 * A field of the published data is never removed, and what it said it goes on saying. `fields.snapshot.json` has,
 * for each row of the shipped data, a hash of the fields that it had when the snapshot was made; rows and fields
 * that were added later are not in it.
 */
import { createHash } from "node:crypto";
import { csvParse } from "d3-dsv";
import { expect, test } from "vitest";
import { readGeodata } from "@/geodata/read";
import { joinAtlas } from "@/lib/atlas/atlas";
import { translatorFor } from "@/lib/text/catalogues";
import type { PublishedCollection } from "./collection";
import snapshot from "./fields.snapshot.json";
import { collectionFile } from "./files";

const context = { origin: "https://atlas.example", t: translatorFor("en") };
const atlas = joinAtlas(readGeodata());
const bodyOf = (name: string): string => collectionFile(atlas, name, context)?.body ?? "";

type Row = Record<string, unknown>;

function rowsOfGeoJson(): [string, Row][] {
  const { features } = JSON.parse(bodyOf("atlas.geojson")) as PublishedCollection;
  return features.flatMap(({ id, properties }) =>
    properties.excerpts.map((excerpt): [string, Row] => [
      `${id} ${excerpt.id}`,
      { ...properties, ...excerpt },
    ]),
  );
}

const rowsOfCsv = (name: string, keys: readonly string[]): [string, Row][] =>
  csvParse(bodyOf(name).slice(1)).map((row) => [keys.map((key) => row[key]).join(" "), row]);

const ROWS = {
  geojson: rowsOfGeoJson(),
  places: rowsOfCsv("atlas.csv", ["place", "excerpt"]),
  figures: rowsOfCsv("figures.csv", ["counted", "excerpt", "words"]),
};

const hashOf = (row: Row, fields: readonly string[]): string =>
  createHash("sha256")
    .update(JSON.stringify(fields.map((field) => row[field] ?? null)))
    .digest("hex")
    .slice(0, 12);

test.each(Object.keys(ROWS) as (keyof typeof ROWS)[])("%s says no less than before", (kind) => {
  const { fields, rows } = snapshot[kind];
  const now = new Map(ROWS[kind]);
  expect(Object.keys(ROWS[kind][0]?.[1] ?? {})).toEqual(expect.arrayContaining(fields));
  const hashes = Object.keys(rows).map((key) => [key, hashOf(now.get(key) ?? {}, fields)]);
  expect(Object.fromEntries(hashes)).toEqual(rows);
});
