import { describe, expect, test } from "vitest";
import { type Mistake, writeFixture } from "./fixture";
import { readGeodata } from "./read";

const REPORT = "reports/harbour-news.json";

/** The fixture, with a part of its second excerpt written otherwise. */
const read = (from: Mistake["from"], to: Mistake["to"]) =>
  readGeodata(writeFixture({ file: REPORT, from, to })).reports[0]?.excerpts[1];

/** The fields of the second excerpt's claim, from its chain to its figures. */
const CLAIM = /"chain": \[\s+"mayor"\s+\],[\s\S]*(?=,\s+"correction")/;
const OTHER = `{ "chain": ["mayor"], "modality": "planned" }`;

/** Writes the claim's own fields into a list, with another claim after it. */
const inList =
  (change = (claim: string) => claim) =>
  (claim: string) =>
    `"claims": [{ ${change(claim)} }, ${OTHER}]`;

describe("an excerpt's claims", () => {
  test("the fields of a single claim may stand in the excerpt", () => {
    const excerpt = read('"about"', '"about" ');
    expect(excerpt?.claims.map(({ modality }) => modality)).toEqual(["happened"]);
    expect(excerpt?.claims[0]?.chain).toEqual([{ speaker: "mayor", basis: "stated" }]);
  });

  test("what is empty may be left out", () => {
    const claim = read(CLAIM, inList())?.claims[1];
    const date = { edtf: null, text: null, basis: "stated" };
    const chain = [{ speaker: "mayor", basis: "stated" }];
    expect(claim).toEqual({ chain, date, modality: "planned", mentions: [], figures: [] });
  });

  test("a list of one is the same as its fields", () => {
    const alone = (claim: string) => `"claims": [{ ${claim} }]`;
    expect(read(CLAIM, alone)).toEqual(read('"about"', '"about" '));
  });

  test("not both: a list, and fields beside it", () => {
    const both = (claim: string) => `"claims": [${OTHER}], ${claim}`;
    expect(() => read(CLAIM, both)).toThrow("field chain: expected no field of this name");
  });

  test.each([
    ['"mayor"', '{ "speaker": "mayor", "basis": "context" }', "context"],
    [
      '"mayor"',
      '{ "speaker": "mayor", "basis": "inferred", "inferred_from": "a hint" }',
      "inferred",
    ],
  ])("a link %s may be %s", (from, to, basis) => {
    expect(read(from, to)?.claims[0]?.chain[0]?.basis).toBe(basis);
  });
});

describe("a finding in a claim", () => {
  test.each([
    [
      "modality",
      (claim: string) => claim.replace('"happened"', '"hapened"'),
      "claims[0].modality: expected one of",
    ],
    [
      "speaker",
      (claim: string) => claim.replace('"mayor"', '"mayro"'),
      'claims[0].chain[0]: expected a speaker of vocabulary/speakers.json, got "mayro"',
    ],
    [
      "words",
      (claim: string) => claim.replace('"words": "Anton"', '"words": "Berta"'),
      "claims[0].mentions[0].words: expected words of the excerpt's exact",
    ],
  ])("of a list names the claim: %s", (_, change, message) => {
    expect(() => read(CLAIM, inList(change))).toThrow(
      new RegExp(`:\\d+ excerpt volunteers-200, field ${message.replace(/[[\].]/g, "\\$&")}`),
    );
  });

  test("says that an inferred link needs a reason", () => {
    expect(() => read('"mayor"', '{ "speaker": "mayor", "basis": "inferred" }')).toThrow(
      "field chain[0]: expected inferred_from for an inferred link, and for no other",
    );
  });

  test("of fields in the excerpt names the field as it is written", () => {
    expect(() => read('"mayor"', '{ "speaker": "mayor", "basis": "sure" }')).toThrow(
      'field chain[0].basis: expected one of "stated", "context", "inferred", got "sure"',
    );
  });
});

describe("a report's rights and addresses", () => {
  test("a report without rights is a quotation", () => {
    const { rights } = readGeodata(writeFixture()).reports[0] ?? {};
    expect(rights).toEqual({ basis: "quotation", decided_by: null, date: null });
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "//harbour.example", "harbour.example"])(
    "%s is no address of a page",
    (url) => {
      expect(() => read('"url": null', `"url": ${JSON.stringify(url)}`)).toThrow(
        "field url: expected an address that begins with https:// or http://",
      );
    },
  );

  test("an excerpt has the language of its report unless it says another", () => {
    expect(read('"about"', '"about" ')?.lang).toBe("en");
    expect(read('"id": "volunteers-200",', '"id": "volunteers-200", "lang": "uk",')?.lang).toBe(
      "uk",
    );
  });
});

test("an earlier file's only correction is the first entry of the log", () => {
  const excerpt = read(
    /"correction": null(?=\s+\}\s+\]\s+\})/,
    '"correction": { "status": "disputed", "date": "2025-08", "note": "by the harbour" }, "corrections": [{ "date": "2025-09", "what": "the date", "why": "a slip" }]',
  );
  expect(excerpt?.corrections).toEqual([
    { status: "disputed", date: "2025-08", what: "by the harbour", why: null },
    { date: "2025-09", what: "the date", why: "a slip" },
  ]);
});
