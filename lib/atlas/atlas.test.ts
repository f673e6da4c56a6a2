import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixture } from "@/geodata/fixture";
import { readGeodata } from "@/geodata/read";
import type { Excerpt } from "@/geodata/schema";
import { dateSortKey } from "@/lib/time/format-date";
import { joinAtlas, placeById, reportsOf } from "./atlas";

/** The fixture with one excerpt per change, each a copy of the fixture's second (about Anton). */
function joined(changes: readonly Partial<Excerpt>[]) {
  const data = fixture();
  const excerpts = data.reports[0]?.excerpts ?? [];
  const model = excerpts[1] as Excerpt;
  excerpts.splice(0, excerpts.length, ...changes.map((change) => ({ ...model, ...change })));
  return joinAtlas(data);
}

const dated = (edtf: string | null, i: number): Partial<Excerpt> => ({
  id: `excerpt-${i}`,
  date: { edtf, text: null, basis: "stated" },
});

const idsOf = (atlas: ReturnType<typeof joinAtlas>) =>
  atlas.places[0]?.quotations.map(({ excerpt }) => excerpt.id);

describe("joining reports to places", () => {
  it("gives an excerpt its speakers, the things it counts and its places", () => {
    const { quotations, places, unplaced } = joinAtlas(fixture());
    const [pier, volunteers] = quotations;
    expect(volunteers?.chain.map(({ names }) => names.en)).toEqual(["the mayor"]);
    expect(volunteers?.figures.map(({ thing, max }) => [thing.names.en, max])).toEqual([
      ["Volunteers", 200],
    ]);
    expect(volunteers?.places).toEqual([{ id: "anton", names: { en: "Anton" } }]);
    expect(places.map(({ id, layer }) => [id, layer])).toEqual([["anton", "towns"]]);
    expect(places[0]?.quotations).toEqual([
      { ...volunteers, mention: volunteers?.excerpt.mentions[0] },
    ]);
    expect(unplaced).toEqual([pier]);
  });

  it("lists a place once that an excerpt mentions twice, and keeps both mentions", () => {
    const mention = { place: "anton", basis: "stated", words: "Anton" } as const;
    const mentions = [1, 2].map((precision) => ({ ...mention, precision: precision as 1 | 2 }));
    const { quotations, places } = joined([{ mentions }]);
    expect(quotations[0]?.places.map(({ id }) => id)).toEqual(["anton"]);
    expect(places[0]?.quotations.map(({ mention }) => mention.precision)).toEqual([1, 2]);
  });

  it.each([
    ["speaker", { chain: ["nobody"] }],
    ["place", { mentions: [{ place: "nobody", precision: 1, basis: "stated", words: "x" }] }],
  ] as const)("fails on an unknown %s", (what, change) => {
    expect(() => joined([change as unknown as Partial<Excerpt>])).toThrow(
      `expected a known ${what}, got "nobody"`,
    );
  });

  it("attaches every mention of the reports to its own place only", () => {
    const atlas = joinAtlas(readGeodata());
    const mentioned = atlas.quotations.flatMap(({ excerpt }) =>
      excerpt.mentions.map(({ place }) => `${excerpt.id} ${place}`),
    );
    const attached = atlas.places.flatMap(({ id, quotations }) =>
      quotations.map(({ excerpt }) => `${excerpt.id} ${id}`),
    );
    expect(attached.toSorted()).toEqual(mentioned.toSorted());
    expect(attached.length).toBeGreaterThan(20);
    expect(atlas.unplaced.every(({ excerpt }) => excerpt.mentions.length === 0)).toBe(true);
  });
});

describe("the order of excerpts", () => {
  it("is oldest first, undated last, and the report's order for equal dates", () => {
    const dates = [null, "2025-07", "2024-23", "../2025-06", "2025-07-01", null, "2024"];
    expect(idsOf(joined(dates.map(dated)))).toEqual(
      [6, 2, 3, 1, 4, 0, 5].map((i) => `excerpt-${i}`),
    );
  });

  it("keeps every excerpt, whatever its date", () => {
    const date = fc.constantFrom(null, "2024", "2024-24", "2025-06-17~", "2025-01/..", "/2025");
    fc.assert(
      fc.property(fc.array(date, { minLength: 1 }), (dates) => {
        const quotations = joined(dates.map(dated)).places[0]?.quotations ?? [];
        const starts = quotations.map(({ excerpt }) => dateSortKey(excerpt.date.edtf));
        expect(starts).toEqual(dates.map(dateSortKey).sort());
        expect(new Set(quotations.map(({ excerpt }) => excerpt.id)).size).toBe(dates.length);
      }),
    );
  });
});

describe("finding places and reports", () => {
  it.each([
    ["anton", "anton"],
    ["antonville", "anton"],
    ["Anton", "anton"],
    ["antonville).", "anton"],
    ["an ton", undefined],
    ["", undefined],
    ["__proto__", undefined],
  ])("%s is the place %s", (id, expected) => {
    expect(placeById(joinAtlas(fixture()), id)?.id).toBe(expected);
  });

  it("lists each report once, by its id", () => {
    const { reports, places } = joined([dated("2025", 0), dated("2024", 1)]);
    const [first] = reports;
    const [quotation] = places[0]?.quotations ?? [];
    if (!first || !quotation) throw new Error("expected a quotation");
    const second = { ...first, id: "a-second" };
    const quotations = [quotation, { ...quotation, report: second }, quotation];
    expect(reportsOf({ quotations }).map(({ id }) => id)).toEqual(["a-second", "harbour-news"]);
  });
});
