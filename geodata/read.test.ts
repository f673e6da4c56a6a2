import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { GeodataError } from "./finding";
import { type Mistake, writeFixture } from "./fixture";
import { readGeodata } from "./read";

const REPORT = "reports/harbour-news.json";
const LAYER = "layers/towns.geojson";
const LOCK = "reports.lock.json";
const SPEAKERS = "vocabulary/speakers.json";
const LAYERS = "layers.json";
const PLACES = "places.json";
const COUNTED = "vocabulary/counted.json";

const readReports = (): string[] =>
  readdirSync("geodata/reports").map((name) => readFileSync(`geodata/reports/${name}`, "utf8"));

function errorOf(mistake: Mistake): string {
  try {
    readGeodata(writeFixture(mistake));
  } catch (error) {
    if (error instanceof GeodataError) return error.message;
    throw error;
  }
  return "no error";
}

/** Mistakes: a replacement in a file, and the error message that it causes, after the file name. */
const MISTAKES: [file: string, from: string, to: string, message: string][] = [
  [
    REPORT,
    '"lang": "en",',
    '"lang" "en",',
    ':3: expected a colon (:) after the name of a field, got "\\"en\\""',
  ],
  [REPORT, '"lang": "en",', '"lang": 7,', ":3 field lang: expected a string, got 7"],
  [REPORT, '"lang": "en",\n', "", ":1 field lang: expected a string, got nothing"],
  [
    REPORT,
    '"id": "harbour-news"',
    '"id": "harbor-news"',
    ':2 field id: expected "harbour-news", got "harbor-news"',
  ],
  [
    REPORT,
    '"happened"',
    '"hapened"',
    ':30 excerpt new-pier, field modality: expected one of "happened", "described", "planned", "possible", "rumoured", got "hapened" (nearest: "happened")',
  ],
  [
    REPORT,
    '"2024"',
    '"2024-13"',
    ':44 excerpt volunteers-200, field date.edtf: expected an EDTF date such as 2025-06-17, 2024-23 or ../2025-11, got "2024-13"',
  ],
  [
    REPORT,
    ',\n        "inferred_from": "a test"',
    "",
    ':43 excerpt volunteers-200, field date: expected inferred_from for an inferred date, and for no other, got {"edtf":"2024","text":"last year","basis":"inferred"}',
  ],
  [
    REPORT,
    '"precision": 1',
    '"precision": 4',
    ":53 excerpt volunteers-200, field mentions[0].precision: expected 1 or 2 or 3, got 4",
  ],
  [
    REPORT,
    '"min": 200',
    '"min": 201',
    ":59 excerpt volunteers-200, field figures[0]: expected min no greater than max, got {",
  ],
  [
    REPORT,
    '"prefix"',
    '"before"',
    ':20 excerpt new-pier, field before: expected no field of this name, got "of Anton is "',
  ],
  [
    REPORT,
    '"mayor"',
    '"mayro"',
    ':41 excerpt volunteers-200, field chain[0]: expected a speaker of vocabulary/speakers.json, got "mayro" (nearest: "mayor")',
  ],
  [
    REPORT,
    '"anton-courier"',
    '"mayor"',
    ':14 field cites[0]: expected an outlet of vocabulary/speakers.json, got "mayor"',
  ],
  [
    REPORT,
    '"place": "anton"',
    '"place": "antom"',
    ':52 excerpt volunteers-200, field mentions[0].place: expected a place of places.json, got "antom" (nearest: "anton")',
  ],
  [
    REPORT,
    '"counted": "volunteers"',
    '"counted": "boats"',
    ':60 excerpt volunteers-200, field figures[0].counted: expected a counted thing of vocabulary/counted.json, got "boats"',
  ],
  [
    REPORT,
    '"words": "200',
    '"words": "300',
    ':65 excerpt volunteers-200, field figures[0].words: expected words of the excerpt\'s exact, "About 200 volunteers came to Anton last year", got "300 volunteers"',
  ],
  [
    REPORT,
    '"words": "Anton"',
    '"words": "anton"',
    ':55 excerpt volunteers-200, field mentions[0].words: expected words of the excerpt\'s exact, "About 200 volunteers came to Anton last year", got "anton"',
  ],
  [
    REPORT,
    '"volunteers-200"',
    '"new-pier"',
    ':36 excerpt new-pier, field id: expected an id that no other excerpt has or had (reports/harbour-news.json has this one), got "new-pier"',
  ],
  [
    REPORT,
    '"volunteers-200"',
    '"volunteers-two"',
    ":35 excerpt volunteers-two: expected an entry in reports.lock.json (`npm run reports:verify -- <folder of texts>` writes it), got none",
  ],
  [
    REPORT,
    '"building a new pier"',
    `"${"a ".repeat(45)}pier"`,
    ":19 excerpt new-pier, field exact: expected at most 45 words, got 46",
  ],
  [
    REPORT,
    '"building a',
    '" building a',
    ':19 excerpt new-pier, field exact: expected no white space at either end (it belongs to prefix and suffix), got " building a new pier"',
  ],
  [
    REPORT,
    '"building a',
    '"building the',
    ':19 excerpt new-pier, field exact: expected the prefix, exact and suffix that were verified (reports.lock.json has their hash alone, so the difference can\'t be shown here; `npm run reports:verify -- <folder of texts>` shows it, or accepts the new words), got ["of Anton is ","building the new pier",","]',
  ],
  [LAYER, '"id": "towns"', '"id": "town"', ':3 field id: expected "towns", got "town"'],
  [
    LAYERS,
    '"symbol": "area"',
    '"symbol": "aera"',
    ':8 layer towns, field symbol: expected one of "area", "course", "line", "point", got "aera" (nearest: "area")',
  ],
  [
    LAYERS,
    '"colour": "accent"',
    '"colour": "accents"',
    ':9 layer towns, field colour: expected one of "accent", "ink", "quiet", got "accents" (nearest: "accent")',
  ],
  [
    PLACES,
    '"kind": "town"',
    '"kind": "towns"',
    ':5 place anton, field kind: expected a kind of layers.json, got "towns" (nearest: "town")',
  ],
  [
    PLACES,
    '"layer": "towns"',
    '"layer": "town"',
    ':4 place anton, field layer: expected a layer of layers.json whose file exists (`npm run geodata:build` derives it), got "town" (nearest: "towns")',
  ],
  [
    PLACES,
    '"en": "A town."',
    '"en": "A village."',
    ':13 place anton, field summary: expected what layers/towns.geojson has (`npm run geodata:build` derives it), {"en":"A town."}, got {"en":"A village."}',
  ],
  [
    PLACES,
    '"geometry:anton.geojson"',
    '"geoname:3"',
    ':6 place anton, field source: expected geonames:<id>, naturalearth:<ISO 3166-2>, ourairports:<ICAO>, geometry:<file>.geojson or corridor, got "geoname:3"',
  ],
  [
    PLACES,
    '"antonville"',
    '"anton"',
    ':11 place anton, field aliases[0]: expected an id that no other place has or had (places.json has this one), got "anton"',
  ],
  [
    LAYER,
    "10.5",
    "10.1234567",
    ":61 place anton, field properties.anchor[0]: expected at most 6 decimals, got 10.1234567",
  ],
  [
    LOCK,
    '"volunteers-200"',
    '"volunteers"',
    ":13 excerpt volunteers: expected an excerpt of reports/harbour-news.json, got none",
  ],
  [
    LOCK,
    '"harbour-news"',
    '"harbor-news"',
    ":2 field harbor-news: expected reports/harbor-news.json, got no such report",
  ],
  [
    SPEAKERS,
    '"id": "mayor"',
    '"id": "The Mayor"',
    ':11 speaker The Mayor, field id: expected a lower-case id such as harbour-town, got "The Mayor"',
  ],
  [
    COUNTED,
    '"names"',
    '"name"',
    ":2 counted volunteers, field names: expected an object, got nothing",
  ],
];

test("a file of a layer that layers.json does not have is found", () => {
  expect(errorOf({ file: LAYERS, from: '"id": "towns"', to: '"id": "town"' })).toContain(
    '/layers/towns.geojson:3 field id: expected a layer of layers.json, got "towns" (nearest: "town")',
  );
});

describe("readGeodata", () => {
  test.each(MISTAKES)("%s: %j → %j", (file, from, to, message) => {
    expect(errorOf({ file, from, to })).toContain(`/${file}${message}`);
  });

  test("a missing file is named", () => {
    const root = writeFixture();
    rmSync(path.join(root, LOCK));
    expect(() => readGeodata(root)).toThrow(`/${LOCK}:1: expected this file, got none`);
  });

  test("all problems are listed, not only the first", () => {
    const error = errorOf({ file: REPORT, from: '"modality"', to: '"mode"' });
    expect(error.split("\n")).toHaveLength(2);
  });

  test("reads a folder once, and the data are frozen", () => {
    const root = writeFixture();
    const data = readGeodata(root);
    expect(readGeodata(root)).toBe(data);
    expect(data.reports[0]?.excerpts.map(({ id }) => id)).toEqual(["new-pier", "volunteers-200"]);
    expect(() => (data.reports as unknown[]).pop()).toThrow(TypeError);
    expect(() => data.reports[0]?.excerpts[0]?.claims.pop()).toThrow(TypeError);
  });
});

test("an older file that calls a plain number exact is read, and says no more than the report", () => {
  const root = writeFixture({ file: REPORT, from: '"about"', to: '"exactly"' });
  const [figure] = readGeodata(root).reports[0]?.excerpts[1]?.claims[0]?.figures ?? [];
  expect(figure?.qualifier).toBe("plain");
});

test("the qualifiers that an error lists are those of today", () => {
  expect(errorOf({ file: REPORT, from: '"about"', to: '"plan"' })).toContain(
    'expected one of "plain", "about", "up-to", "over", "range", "words", got "plan" (nearest: "plain")',
  );
});

test("an excerpt without a correction may leave it out", () => {
  const root = writeFixture({ file: REPORT, from: ',\n      "correction": null', to: "" });
  expect(readGeodata(root).reports[0]?.excerpts[0]?.corrections).toEqual([]);
});

test("no file of the repository calls a number exact", () => {
  const qualifiers = readReports().flatMap((text) => text.match(/"qualifier": "\w+"/g) ?? []);
  expect(qualifiers.length).toBeGreaterThan(0);
  expect(qualifiers).not.toContain('"qualifier": "exactly"');
});
