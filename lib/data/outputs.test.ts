/** Every output says all that an excerpt may say: claims, doubt, glosses, source, language, rights, changes. */
import { csvParse } from "d3-dsv";
import { expect, test } from "vitest";
import { fixture } from "@/geodata/fixture";
import { joinAtlas, placeById } from "@/lib/atlas/atlas";
import { citeFile } from "@/lib/cite/files";
import { sourceOf } from "@/lib/search/source";
import { translatorFor } from "@/lib/text/catalogues";
import { reportsFeed } from "./atom";
import type { PublishedCollection } from "./collection";
import { collectionFile } from "./files";
import { placeJsonLd } from "./json-ld";

const context = { origin: "https://atlas.example", t: translatorFor("en") };

const data = fixture();
const [report] = data.reports;
const [, excerpt] = report?.excerpts ?? [];
const [about] = excerpt?.claims ?? [];
if (!report || !excerpt || !about) throw new Error("the fixture has changed");
report.title = "A new pier";
report.publisher = "Anton Courier";
report.url = "https://harbour.example/pier";
report.archived_url = "https://archive.example/pier";
report.retrieved = "2025-05-04";
report.says_of_itself = { en: "Its audio was made with AI." };
report.rights = { basis: "permission", decided_by: "the editor", date: "2025-05-05" };
excerpt.lang = "uk";
excerpt.glosses = [{ at: 6, text: "the town’s", from: "The town" }];
excerpt.corrections = [
  { date: "2025-06-01", what: "the number", why: "a slip", status: "corrected" },
];
excerpt.claims.push({
  ...about,
  chain: [{ speaker: "mayor", basis: "inferred", inferred_from: "a hint" }],
  date: { edtf: "2026", text: "last year", basis: "stated" },
  modality: "planned",
  mentions: [],
  figures: [],
});
const atlas = joinAtlas(data);

const TEXT = "About [the town’s] 200 volunteers came to Anton last year …";
const SENTENCE =
  "https://harbour.example/pier#:~:text=About%20200%20volunteers%20came%20to%20Anton%20last%20year,-%2C%20said";
const SOURCE = {
  lang: "uk",
  text: TEXT,
  report_title: "A new pier",
  report_publisher: "Anton Courier",
  report_url: "https://harbour.example/pier",
  report_archived_url: "https://archive.example/pier",
  report_retrieved: "2025-05-04",
  report_says_of_itself: "Its audio was made with AI.",
  report_rights: "permission",
  source_address: SENTENCE,
};
const file = (name: string): string => collectionFile(atlas, name, context)?.body ?? "";

test("GeoJSON", () => {
  const { features } = JSON.parse(file("atlas.geojson")) as PublishedCollection;
  expect(features[0]?.properties.excerpts).toMatchObject([
    {
      ...SOURCE,
      report_description: null,
      glosses: excerpt.glosses,
      corrections: excerpt.corrections,
      correction: { status: "corrected", date: "2025-06-01", note: "the number" },
      claims: [
        { modality: "happened", chain: [{ basis: "stated" }] },
        { modality: "planned", chain: [{ basis: "inferred", inferred_from: "a hint" }] },
      ],
    },
  ]);
});

test.each(["atlas.csv", "figures.csv"])("%s", (name) => {
  const [row] = csvParse(file(name).slice(1));
  expect(row).toMatchObject({ ...SOURCE, report_description: "" });
  expect(JSON.parse(row?.glosses ?? "")).toEqual(excerpt.glosses);
  expect(JSON.parse(row?.claims ?? "")).toHaveLength(2);
  expect(JSON.parse(row?.corrections ?? "")).toEqual(excerpt.corrections);
});

test("KML", () => {
  const kml = file("atlas.kml");
  expect(kml).toContain(`lang="uk">“${TEXT}”`);
  for (const words of [
    "Supplied by the atlas: [the town’s].",
    "the mayor → A new pier, Anton Courier",
    "the mayor (inferred) → A new pier, Anton Courier",
    "Planned, 2026",
    "Corrected, 1 June 2025: the number (a slip)",
    "Its audio was made with AI.",
  ])
    expect(kml).toContain(words);
});

test("JSON-LD", () => {
  const anton = placeById(atlas, "anton");
  expect(anton && placeJsonLd(anton, context.origin, context.t)).toMatchObject({
    subjectOf: [
      {
        text: excerpt.exact,
        description: TEXT,
        inLanguage: "uk",
        comment: [{ "@type": "Comment", text: "[the town’s]" }],
        hasPart: [{ "@type": "Claim" }, { "@type": "Claim", temporalCoverage: "2026" }],
        citation: {
          name: "A new pier",
          description: "Its audio was made with AI.",
          publisher: { name: "Anton Courier" },
          sameAs: "https://harbour.example/pier",
          archivedAt: "https://archive.example/pier",
          inLanguage: "en",
        },
      },
    ],
  });
});

test("search", () => {
  const { excerpts } = sourceOf(atlas, context.t, () => null);
  expect(excerpts[1]).toMatchObject({ text: TEXT, lang: "uk" });
  expect(excerpts[1]?.by).toBe(
    "the mayor → A new pier, Anton Courier; the mayor (inferred) → A new pier, Anton Courier",
  );
});

test("the feed", () => {
  const feed = reportsFeed(atlas, context);
  expect(feed).toContain("<title>A new pier</title>");
  expect(feed).toContain("Publisher: Anton Courier.");
  expect(feed).toContain("Its audio was made with AI.");
});

test("citations", () => {
  const cited = citeFile(atlas, "excerpt", "volunteers-200.txt", context)?.body ?? "";
  for (const words of [
    `“${TEXT}”. A new pier, Dateline Atlas`,
    "Anton Courier. ",
    "“last year”: the mayor (inferred) → A new pier, Anton Courier. Planned, 2026.",
    "Supplied by the atlas: [the town’s].",
    "Its audio was made with AI.",
    "https://harbour.example/pier",
  ])
    expect(cited).toContain(words);
});
