/** Mistakes that are valid JSON of the right shape, or that a parser tells in its own words. */
import { expect, test } from "vitest";
import { GeodataError } from "./finding";
import { writeFixture } from "./fixture";
import { readGeodata } from "./read";

const REPORT = "reports/harbour-news.json";
const LAYER = "layers/towns.geojson";
const SPEAKERS = "vocabulary/speakers.json";

const PLACE = '"kind": "town"';
const DATE = '"edtf": "2024",\n        "text": "last year"';
const MAX = '"max": 200,\n          "qualifier": "about"';

/** The name of the mistake, a replacement in a file, and the message after the file's name. */
const MISTAKES: [name: string, file: string, from: string, to: string, message: string][] = [
  [
    "a comma after the last entry",
    REPORT,
    '"correction": null',
    '"correction": null,',
    ':33: expected no comma after the last entry, got a comma before the closing "}"',
  ],
  [
    "typographic quotes",
    REPORT,
    '"lang": "en"',
    '"lang": “en”',
    ':3: expected a text in straight double quotes ("…"), a number, true, false or null, got "“en”"',
  ],
  [
    "a comment",
    SPEAKERS,
    "[",
    "[ // ours",
    ':1: expected no comment (JSON has none), got "// ours"',
  ],
  [
    "a field that is there twice",
    REPORT,
    '"lang": "en"',
    '"lang": "en", "lang": "uk"',
    ":3 field lang: expected this field once, got it a second time",
  ],
  [
    "a misspelt field",
    REPORT,
    '"suffix"',
    '"sufix"',
    ':21 excerpt new-pier, field sufix: expected no field of this name, got "," (nearest: "suffix")',
  ],
  [
    "a bidirectional control in a name",
    LAYER,
    '"en": "Anton"',
    '"en": "Ant\u202eon"',
    ':50 place anton, field properties.names.en: expected no invisible and no bidirectional control character, got U+202E in "AntU+202Eon"',
  ],
  [
    "a zero-width space in a quotation",
    REPORT,
    "building a",
    "building\u200b a",
    ':19 excerpt new-pier, field exact: expected no invisible and no bidirectional control character, got U+200B in "buildingU+200B a new pier"',
  ],
  [
    "a damaged character in the name of a field",
    LAYER,
    '"former_names": {}',
    '"former_names": { "u\ufffdk": [] }',
    "expected no invisible and no bidirectional control character, got U+FFFD in",
  ],
  [
    "a language by its name",
    REPORT,
    '"lang": "en"',
    '"lang": "english"',
    ':3 field lang: expected a language tag (BCP 47) such as en, uk or sr-Latn, got "english" (nearest: "en")',
  ],
  [
    "a country's code for a language",
    LAYER,
    '"en": "Anton"',
    '"en": "Anton", "ua": "Антон"',
    'field properties.names.ua: expected a language tag (BCP 47) such as en, uk or sr-Latn, got "Антон" (nearest: "uk")',
  ],
  [
    "a Latin letter in a Cyrillic word",
    LAYER,
    '"en": "Anton"',
    '"en": "Anton", "uk": "Iзмаїл"',
    ':50 place anton, field properties.names.uk: expected letters of one alphabet in each word; the Latin "I" (U+0049) stands among Cyrillic letters in "Iзмаїл", got "Iзмаїл" (nearest: "Ізмаїл")',
  ],
  [
    "a name in the letters of another language",
    LAYER,
    '"en": "Anton"',
    '"en": "Anton", "ko": "Антон"',
    'field properties.names.ko: expected Korean letters, in which ko is written, got "Антон"',
  ],
  [
    "a script as an address",
    REPORT,
    '"url": null',
    '"url": "javascript:alert(1)"',
    ':6 field url: expected an address that begins with https:// or http://, got "javascript:alert(1)"',
  ],
  [
    "a script as an address that an editor added",
    REPORT,
    '"url": null',
    '"url": { "value": "javascript:alert(1)", "added_by": "editor" }',
    ':6 field url.value: expected an address that begins with https:// or http://, got "javascript:alert(1)"',
  ],
  [
    "max 600 against 200",
    REPORT,
    '"max": 200,\n          "qualifier": "about"',
    '"max": 600,\n          "qualifier": "range"',
    ':62 excerpt volunteers-200, field figures[0].max: expected a number that its words state, "200" in "200 volunteers", got 600 (nearest: "200")',
  ],
  [
    "a plain number that is two",
    REPORT,
    MAX,
    '"max": 300,\n          "qualifier": "exactly"',
    ':63 excerpt volunteers-200, field figures[0].qualifier: expected one number as min and max for the qualifier "plain", got "plain" with min 200 and max 300 (nearest: "range")',
  ],
  [
    "up to with a minimum only",
    REPORT,
    MAX,
    '"max": null,\n          "qualifier": "up-to"',
    ':63 excerpt volunteers-200, field figures[0].qualifier: expected max alone, and min null for the qualifier "up-to", got "up-to" with min 200 and max null (nearest: "over")',
  ],
  [
    "another year in the date than in its words",
    REPORT,
    DATE,
    '"edtf": "2024",\n        "text": "in May 2023"',
    ':44 excerpt volunteers-200, field date.edtf: expected the year that its text names, "in May 2023", got "2024"',
  ],
  [
    "a misspelt origin",
    REPORT,
    '"origin": "mayor"',
    '"origin": "mayro"',
    ':67 excerpt volunteers-200, field figures[0].origin: expected a speaker of vocabulary/speakers.json, one and the day on which it said this (cnn-2025-07-02), or a report, got "mayro" (nearest: "mayor")',
  ],
  [
    "an unnamed speaker who is named",
    SPEAKERS,
    '"kind": "outlet"',
    '"kind": "unnamed"',
    ':8 speaker anton-courier, field named: expected false for a speaker of the kind "unnamed", got true',
  ],
  [
    "a place in another country",
    LAYER,
    PLACE,
    '"kind": "town", "country": "UA"',
    ':60 place anton, field properties.anchor: expected a position [longitude, latitude] in Ukraine (UA), the country of "Anton", got [10.5,50.25], in Germany',
  ],
  [
    "a country by another code",
    LAYER,
    PLACE,
    '"kind": "town", "country": "UKR"',
    'expected a country\'s two letters (ISO 3166-1), got "UKR"',
  ],
  [
    "a mark outside its place",
    LAYER,
    "50.25",
    "51.25",
    "field properties.anchor: expected a position in its bbox, [10,50,11,51], got [10.5,51.25]",
  ],
];

test.each(MISTAKES)("%s", (_, file, from, to, message) => {
  const root = writeFixture({ file, from, to });
  expect(() => readGeodata(root)).toThrow(GeodataError);
  expect(() => readGeodata(root)).toThrow(message);
  expect(() => readGeodata(root)).toThrow(`${root}/${file}`);
});

test("by June 5, in a year far from the report's", () => {
  const root = writeFixture(
    {
      file: REPORT,
      from: '"date": {\n    "edtf": null',
      to: '"date": {\n    "edtf": "2025-05-04"',
    },
    { file: REPORT, from: DATE, to: '"edtf": "../2027-06-05",\n        "text": "by June 5"' },
  );
  expect(() => readGeodata(root)).toThrow(
    ':44 excerpt volunteers-200, field date.edtf: expected a date near the report\'s own (2025-05-04) for "by June 5", which names no year, got "../2027-06-05" (nearest: "../2025-06-05")',
  );
});
