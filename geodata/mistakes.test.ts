/** Mistakes that are valid JSON of the right shape, or that a parser tells in its own words. */
import { expect, test } from "vitest";
import { GeodataError } from "./finding";
import { type Mistake, writeFixture } from "./fixture";
import { readGeodata } from "./read";

const REPORT = "reports/harbour-news.json";
const LAYER = "layers/towns.geojson";
const SPEAKERS = "vocabulary/speakers.json";

const ATLAS = "atlas.json";
const PLACES = "places.json";
const LAYERS = "layers.json";

const SOURCE = '"source": "geometry:anton.geojson"';
const CITES = '"cites": [';
const ID = '"id": "new-pier"';
const CONTACT = '"contact": null';
const OPENING = '"opening": {}';
const DATE = '"edtf": "2024",\n        "text": "last year"';
const MAX = '"max": 200,\n          "qualifier": "about"';

/** The name of the mistake, a replacement in a file, and the message after the file's name. */
const MISTAKES: [
  name: string,
  file: string,
  from: Mistake["from"],
  to: Mistake["to"],
  message: string,
][] = [
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
    PLACES,
    SOURCE,
    `${SOURCE}, "country": "UA"`,
    ':6 place anton, field country: expected a position [longitude, latitude] in Ukraine (UA), the country of "Anton", got [10.5,50.25], in Germany',
  ],
  [
    "a country by another code",
    PLACES,
    SOURCE,
    `${SOURCE}, "country": "UKR"`,
    ':6 place anton, field country: expected a country\'s two letters (ISO 3166-1), got "UKR"',
  ],
  [
    "a mark outside its place",
    LAYER,
    "50.25",
    "51.25",
    "field properties.anchor: expected a position in its bbox, [10,50,11,51], got [10.5,51.25]",
  ],
  [
    "a misspelt field of the only claim",
    REPORT,
    '"modality": "happened"',
    '"modalty": "happened"',
    'excerpt new-pier, field modalty: expected no field of this name, got "happened" (nearest: "modality")',
  ],
  [
    "a link that is inferred from nothing",
    REPORT,
    '"mayor"',
    '{ "speaker": "mayor", "basis": "inferred" }',
    "excerpt volunteers-200, field chain[0]: expected inferred_from for an inferred link, and for no other, got",
  ],
  [
    "an excerpt's language by its name",
    REPORT,
    ID,
    `${ID}, "lang": "korean"`,
    'excerpt new-pier, field lang: expected a language tag (BCP 47) such as en, uk or sr-Latn, got "korean" (nearest: "ko")',
  ],
  [
    "an excerpt that was called as another is",
    REPORT,
    ID,
    `${ID}, "aliases": ["volunteers-200"]`,
    ':36 excerpt volunteers-200, field id: expected an id that no other excerpt has or had (reports/harbour-news.json has this one), got "volunteers-200"',
  ],
  [
    "two excerpts that were called the same",
    REPORT,
    /"id": "(new-pier|volunteers-200)"/g,
    (id) => `${id}, "aliases": ["pier"]`,
    ':36 excerpt volunteers-200, field aliases[0]: expected an id that no other excerpt has or had (reports/harbour-news.json has this one), got "pier"',
  ],
  [
    "a gloss in brackets",
    REPORT,
    ID,
    `${ID}, "glosses": [{ "at": 0, "text": "[Anton is]" }]`,
    ':18 excerpt new-pier, field glosses[0].text: expected words without brackets or outer spaces, got "[Anton is]"',
  ],
  [
    "a gloss within a word",
    REPORT,
    ID,
    `${ID}, "glosses": [{ "at": 3, "text": "is" }]`,
    ":18 excerpt new-pier, field glosses[0].at: expected a place between two words of exact, got 3",
  ],
  [
    "a gloss with a misspelt field",
    REPORT,
    ID,
    `${ID}, "glosses": [{ "at": 0, "text": "Anton is", "form": "Anton is" }]`,
    ':18 excerpt new-pier, field glosses[0].form: expected no field of this name, got "Anton is" (nearest: "from")',
  ],
  [
    "a right that there is not",
    REPORT,
    CITES,
    `"rights": { "basis": "quote", "decided_by": null, "date": null }, ${CITES}`,
    ':13 field rights.basis: expected one of "own", "permission", "licence", "quotation", got "quote"',
  ],
  [
    "a right without the day of the decision",
    REPORT,
    CITES,
    `"rights": { "basis": "own", "decided_by": "the editor" }, ${CITES}`,
    ":13 field rights.date: expected a string, got nothing",
  ],
  [
    "a script as the address of a copy",
    REPORT,
    CITES,
    `"archived_url": "javascript:alert(1)", ${CITES}`,
    ':13 field archived_url: expected an address that begins with https:// or http://, got "javascript:alert(1)"',
  ],
  [
    "a place that was called as itself",
    PLACES,
    '"antonville"',
    '"anton"',
    ':11 place anton, field aliases[0]: expected an id that no other place has or had (places.json has this one), got "anton"',
  ],
  [
    "a misspelt field of a place",
    PLACES,
    '"summary"',
    '"sumary"',
    'place anton, field sumary: expected no field of this name, got {"en":"A town."} (nearest: "summary")',
  ],
  [
    "a Latin letter in a Cyrillic name of places.json",
    PLACES,
    '"en": "Anton"',
    '"en": "Anton", "uk": "Iзмаїл"',
    ':8 place anton, field names.uk: expected letters of one alphabet in each word; the Latin "I" (U+0049) stands among Cyrillic letters in "Iзмаїл", got "Iзмаїл" (nearest: "Ізмаїл")',
  ],
  [
    "a misspelt field of a layer",
    LAYERS,
    '"colour"',
    '"color"',
    ':9 layer towns, field color: expected no field of this name, got "accent" (nearest: "colour")',
  ],
  [
    "a kind in the letters of another language",
    LAYERS,
    '"en": "Town"\n',
    '"en": "Town", "ko": "Маленьке портове місто над затокою"\n',
    ':16 kind town, field names.ko: expected a text in ko, in Korean letters, got "Маленьке портове місто над затокою"',
  ],
  [
    "a misspelt field of the atlas",
    ATLAS,
    '"picture_alt"',
    '"picture_alte"',
    ':10 field picture_alte: expected no field of this name, got {"en":"Map of Anton."} (nearest: "picture_alt")',
  ],
  [
    "a contact that nobody can write to",
    ATLAS,
    CONTACT,
    '"contact": "editor at pier.example"',
    ':6 field contact: expected an e-mail address or an address that begins with https:// or http://, got "editor at pier.example"',
  ],
  [
    "a script as a contact",
    ATLAS,
    CONTACT,
    '"contact": "javascript:alert(1)"',
    ':6 field contact: expected an e-mail address or an address that begins with https:// or http://, got "javascript:alert(1)"',
  ],
  [
    "a title in a language by its name",
    ATLAS,
    '"en": "The Pier"',
    '"en": "The Pier", "english": "The Pier"',
    ':3 field title.english: expected a language tag (BCP 47) such as en, uk or sr-Latn, got "The Pier" (nearest: "en")',
  ],
  [
    "a language that the interface does not have",
    ATLAS,
    /"languages": \[\s*"en"/,
    '"languages": ["kr"',
    'field languages[0]: expected "en", got "kr"',
  ],
  [
    "an opening on a place that there is not",
    ATLAS,
    OPENING,
    '"opening": { "wide": ["antom"] }',
    'field opening.wide[0]: expected the id of a place, got "antom" (nearest: "anton")',
  ],
  [
    "a font that is no font file of the folder",
    ATLAS,
    '"fonts": []',
    '"fonts": [{ "file": "../thai.woff2", "unicode_range": ["U+0E00-0E7F"], "licence": "OFL" }]',
    'field fonts[0].file: expected a file fonts/<name>.ttf or .otf, got "../thai.woff2"',
  ],
  [
    "a font for letters that are no range",
    ATLAS,
    '"fonts": []',
    '"fonts": [{ "file": "fonts/thai.ttf", "unicode_range": ["0E00-0E7F"], "licence": "OFL" }]',
    'field fonts[0].unicode_range[0]: expected a range such as U+0E00-0E7F, got "0E00-0E7F"',
  ],
];

test.each(MISTAKES)("%s", (_, file, from, to, message) => {
  const root = writeFixture({ file, from, to });
  expect(() => readGeodata(root)).toThrow(GeodataError);
  expect(() => readGeodata(root)).toThrow(message);
  expect(() => readGeodata(root)).toThrow(`${root}/${file}`);
});

/** The fields of the second excerpt's claim, from its chain to its figures. */
const CLAIM = /"chain": \[\s+"mayor"\s+\],[\s\S]*(?=,\s+"correction")/;

test.each([
  [DATE, '"edtf": "2024",\n        "text": "in May 2023"', ":46", "date.edtf: expected the year"],
  [
    MAX,
    MAX.replace("200", "600"),
    ":65",
    "figures[0].qualifier: expected one number as min and max",
  ],
  ['"happened"', '"hapened"', ":51", 'modality: expected one of "happened"'],
  [
    '"modality"',
    '"modalty"',
    ":51",
    'modalty: expected no field of this name, got "happened" (nearest: "modality")',
  ],
  ['"mayor"', '"mayro"', ":43", "chain[0]: expected a speaker of vocabulary/speakers.json"],
  [
    '"place": "anton"',
    '"place": "antom"',
    ":54",
    "mentions[0].place: expected a place of places.json",
  ],
  ['"origin": "mayor"', '"origin": "mayro"', ":69", "figures[0].origin: expected a speaker"],
])("in the second of two claims: %s → %s", (from, to, line, message) => {
  const inList = (claim: string) =>
    `"claims": [\n{ "chain": ["anton-courier"], "modality": "described" },\n{ ${claim.replace(from, to)} }]`;
  const root = writeFixture({ file: REPORT, from: CLAIM, to: inList });
  expect(() => readGeodata(root)).toThrow(
    `${REPORT}${line} excerpt volunteers-200, field claims[1].${message}`,
  );
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
