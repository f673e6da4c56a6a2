import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixture } from "@/geodata/fixture";
import { readGeodata } from "@/geodata/read";
import type { Claim, Excerpt } from "@/geodata/schema";
import { dateSortKey } from "@/lib/time/format-date";
import { claimsAbout, claimsInOrder, joinAtlas, placeById, reportsOf } from "./atlas";
import { filterByTime } from "./filter-by-time";
import { timelineOf } from "./timeline";

/**
 * The fixture with one excerpt for each list of changes, and in it a claim for each change, a copy of the claim
 * about Anton.
 */
function joined(changes: readonly (readonly Partial<Claim>[])[]) {
  const data = fixture();
  const excerpts = data.reports[0]?.excerpts ?? [];
  const model = excerpts[1] as Excerpt;
  const claim = model.claims[0] as Claim;
  const copies = changes.map((each, i) => ({
    ...model,
    id: `excerpt-${i}`,
    claims: each.map((change) => ({ ...claim, ...change })),
  }));
  excerpts.splice(0, excerpts.length, ...copies);
  return joinAtlas(data);
}

const date = (edtf: string | null): Claim["date"] => ({ edtf, text: null, basis: "stated" });
const dated = (edtf: string | null): Partial<Claim>[] => [{ date: date(edtf) }];

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
      { ...volunteers, mention: volunteers?.claim.mentions[0] },
    ]);
    expect(unplaced).toEqual([pier]);
  });

  it("lists a place once that an excerpt mentions twice, and keeps both mentions", () => {
    const mention = { place: "anton", basis: "stated", words: "Anton" } as const;
    const mentions = [1, 2].map((precision) => ({ ...mention, precision: precision as 1 | 2 }));
    const { quotations, places } = joined([[{ mentions }]]);
    expect(quotations[0]?.places.map(({ id }) => id)).toEqual(["anton"]);
    expect(places[0]?.quotations.map(({ mention }) => mention.precision)).toEqual([1, 2]);
  });

  it.each([
    ["speaker", { chain: [{ speaker: "nobody", basis: "stated" }] }],
    ["place", { mentions: [{ place: "nobody", precision: 1, basis: "stated", words: "x" }] }],
  ] as const)("fails on an unknown %s", (what, change) => {
    expect(() => joined([[change as unknown as Partial<Claim>]])).toThrow(
      `expected a known ${what}, got "nobody"`,
    );
  });

  it("attaches every mention of the reports to its own place only", () => {
    const atlas = joinAtlas(readGeodata());
    const mentioned = atlas.quotations.flatMap(({ excerpt, claims }) =>
      claims.flatMap(({ claim }) => claim.mentions.map(({ place }) => `${excerpt.id} ${place}`)),
    );
    const attached = atlas.places.flatMap(({ id, quotations }) =>
      quotations.map(({ excerpt }) => `${excerpt.id} ${id}`),
    );
    expect(attached.toSorted()).toEqual(mentioned.toSorted());
    expect(attached.length).toBeGreaterThan(20);
    expect(atlas.unplaced.every(({ places }) => places.length === 0)).toBe(true);
  });
});

describe("an excerpt with several claims", () => {
  const plan: Partial<Claim> = {
    modality: "planned",
    mentions: [],
    figures: [],
    date: date("2026"),
  };

  it("is shown at a place with the claim about it in view", () => {
    const { places, quotations, unplaced } = joined([[plan, { date: date("2024") }]]);
    expect(quotations[0]?.claim.modality).toBe("planned");
    expect(places[0]?.quotations.map(({ claim }) => claim.date.edtf)).toEqual(["2024"]);
    expect(places[0]?.quotations[0]?.claims).toHaveLength(2);
    expect(unplaced).toEqual([]);
  });

  it("is shown once at a place that two claims are about, with both of them", () => {
    const { places } = joined([[{ date: date("2024") }, plan, { date: date("2025") }]]);
    const [quotation, ...others] = places[0]?.quotations ?? [];
    if (!quotation) throw new Error("expected a quotation");
    expect(others).toEqual([]);
    const about = claimsAbout(quotation).map(({ claim }) => claim.date.edtf);
    expect(about).toEqual(["2024", "2025"]);
    expect(claimsInOrder(quotation).map(({ claim }) => claim.date.edtf)).toEqual([
      ...about,
      "2026",
    ]);
  });

  it("is in the order of the date of the claim in view", () => {
    const atlas = joined([
      dated("2025"),
      [{ ...plan, date: date("2020") }, { date: date("2026") }],
    ]);
    expect(idsOf(atlas)).toEqual(["excerpt-0", "excerpt-1"]);
  });

  it("is in the time of each claim, and at a place only of those about it", () => {
    const atlas = joined([[plan, { date: date("2024") }]]);
    const shown = (year: string) => {
      const { quotations, places } = filterByTime(atlas, { from: year, to: year });
      return [quotations.length, places[0]?.quotations.length];
    };
    expect(["2024", "2025", "2026"].map(shown)).toEqual([
      [1, 1],
      [0, 0],
      [1, 0],
    ]);
    expect(timelineOf(atlas).bars.map(({ happened, excerpts }) => [happened, excerpts])).toEqual([
      [true, 1],
      [false, 1],
    ]);
  });

  it("counts once in a bar of its two claims of one date", () => {
    const atlas = joined([[{ date: date("2024") }, { date: date("2024") }], dated("2024")]);
    expect(timelineOf(atlas).bars.map(({ excerpts }) => excerpts)).toEqual([2]);
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
    const edtf = fc.constantFrom(null, "2024", "2024-24", "2025-06-17~", "2025-01/..", "/2025");
    fc.assert(
      fc.property(fc.array(edtf, { minLength: 1 }), (dates) => {
        const quotations = joined(dates.map(dated)).places[0]?.quotations ?? [];
        const starts = quotations.map(({ claim }) => dateSortKey(claim.date.edtf));
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
    const { reports, places } = joined([dated("2025"), dated("2024")]);
    const [first] = reports;
    const [quotation] = places[0]?.quotations ?? [];
    if (!first || !quotation) throw new Error("expected a quotation");
    const second = { ...first, id: "a-second" };
    const quotations = [quotation, { ...quotation, report: second }, quotation];
    expect(reportsOf({ quotations }).map(({ id }) => id)).toEqual(["a-second", "harbour-news"]);
  });
});
