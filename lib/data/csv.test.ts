import { csvParseRows } from "d3-dsv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixture } from "@/geodata/fixture";
import { readGeodata } from "@/geodata/read";
import { joinAtlas } from "@/lib/atlas/atlas";
import { translatorFor } from "@/lib/text/catalogues";
import { type Cell, csvText } from "./csv";
import { figuresCsv } from "./figures-csv";
import { placesCsv } from "./places-csv";
import { selectCollection, selectPlace } from "./selection";

const atlas = joinAtlas(readGeodata());
const exportContext = { origin: "https://atlas.example", t: translatorFor("en") };

/** Parses as another program would: without the BOM, and with each formula guard removed. */
const read = (csv: string): string[][] =>
  csvParseRows(csv.replace(/^\uFEFF/, "")).map((row) =>
    row.map((cell) => cell.replace(/^'('*[=+\-@\t\r])/, "$1")),
  );

const table = (rows: readonly Cell[][]) =>
  csvText({ a: (row: Cell[]) => row[0] ?? null, b: (row) => row[1] ?? null }, rows);

const tricky = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."=+-@'\",;\t\r\n 1é가") }),
);
const cell = fc.oneof(tricky, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());

describe("a table", () => {
  it("is read back as it was, whatever is in it", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
        expect(read(table(rows))).toEqual([["a", "b"], ...rows.map((row) => row.map(String))]);
      }),
    );
  });

  it("has no cell that a spreadsheet would calculate", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
        const cells = csvParseRows(table(rows).slice(1)).flat();
        const formulas = cells.filter((it) => /^[=+\-@\t\r]/.test(it));
        expect(formulas.filter((it) => !/^-[\d.]+(?:e[+-]?\d+)?$/.test(it))).toEqual([]);
      }),
    );
  });

  it("begins with a byte order mark and ends each row with CRLF", () => {
    expect(table([["=1+1", -5]])).toBe("\uFEFFa,b\r\n'=1+1,-5\r\n");
    expect(table([['say "so"', "a\nb"]])).toBe('\uFEFFa,b\r\n"say ""so""","a\nb"\r\n');
  });
});

/** Rows as objects. */
function records(csv: string): Record<string, string>[] {
  const [head = [], ...rows] = read(csv);
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ""])));
}

describe("the figures", () => {
  const rows = records(figuresCsv(atlas, exportContext));

  it("are all that the reports state, each with who said it and the words it stands in", () => {
    const stated = atlas.quotations.flatMap(({ excerpt, report, figures }) =>
      figures.map(({ counted, words }) => [counted, words, excerpt.id, excerpt.exact, report.id]),
    );
    expect(stated.length).toBeGreaterThan(5);
    expect(rows.map((row) => [row.counted, row.words, row.excerpt, row.exact, row.report])).toEqual(
      stated,
    );
    for (const row of rows) {
      expect(row.said_by?.endsWith(row.report as string)).toBe(true);
      expect(row.report_date_basis).toMatch(/^(?:stated|inferred)$/);
    }
  });

  it("keep the whole chain in its order, and words where there is no number", () => {
    const expected = rows.find(({ excerpt }) => excerpt === "additional-25000-30000");
    expect(expected).toMatchObject({
      min: "25000",
      max: "30000",
      qualifier: "range",
      as_of: "2025-07-02",
      as_of_basis: "inferred",
      said_by: "undisclosed Ukrainian officials → CNN → report-000",
      places: "",
      address: "https://atlas.example/excerpt/additional-25000-30000",
    });
    const inWords = rows.filter(({ qualifier }) => qualifier === "words");
    expect(inWords.length).toBeGreaterThan(0);
    for (const { min, max } of inWords) expect([min, max]).toEqual(["", ""]);
  });
});

describe("the places", () => {
  const whole = selectCollection(atlas, "atlas");
  const rows = records(placesCsv(whole as NonNullable<typeof whole>, exportContext));

  it("have a row for each excerpt, with its words and its chain", () => {
    const quotations = atlas.places.flatMap(({ id, quotations }) =>
      quotations.map((tie) => [id, tie.excerpt.exact]),
    );
    expect(rows.map(({ place, exact }) => [place, exact])).toEqual(quotations);
    for (const { said_by: said, report } of rows) expect(said).toContain(report);
  });

  it("say where they are, unless their course is not stated", () => {
    for (const { schematic, longitude, latitude } of rows) {
      expect([longitude === "", latitude === ""]).toEqual(
        schematic ? [true, true] : [false, false],
      );
    }
    expect(rows.filter(({ schematic }) => schematic).length).toBeGreaterThan(0);
  });

  it("have the ids of public registers, empty where there are none", () => {
    const data = fixture();
    const [anton] = data.layers[0]?.features ?? [];
    if (anton) anton.properties.ids = { geonames: "12", icao: "AAAA" };
    const selection = selectPlace(joinAtlas(data), "anton");
    const [row] = records(placesCsv(selection as NonNullable<typeof selection>, exportContext));
    expect(row).toMatchObject({ geonames: "12", wikidata: "", iso_3166_2: "", icao: "AAAA" });
  });

  it("of which nothing is said have a row of their own", () => {
    const data = fixture();
    for (const { claims } of data.reports[0]?.excerpts ?? [])
      for (const claim of claims) claim.mentions = [];
    const anton = selectPlace(joinAtlas(data), "anton");
    const [row, ...more] = records(placesCsv(anton as NonNullable<typeof anton>, exportContext));
    expect(row).toMatchObject({ place: "anton", exact: "", said_by: "", latitude: "50.25" });
    expect(more).toEqual([]);
  });
});
