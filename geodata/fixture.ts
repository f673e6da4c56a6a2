/** A small invented `geodata/` for tests. Unlike the real reports, its text may be in the repository. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { lockOf } from "./lock";
import { metadataSchema } from "./metadata";
import { type Geodata, layerSchema, reportSchema } from "./schema";

/** The text of the only report, `harbour-news`. */
export const TEXT = `The town of Anton is building a new pier, the Anton Courier wrote on May 3.

About 200 volunteers came to Anton last year, said the mayor. Work begins there in June, and the old pier will be taken down, stone by stone, before the winter storms return to the bay.

Nobody has yet said what the ferry across the bay will do while there is no pier at all to land on.
`;

const nothingStated = { edtf: null, text: null, basis: "stated" };

/** In the form of a file: an excerpt has the fields of its only claim. */
const REPORT = {
  id: "harbour-news",
  lang: "en",
  title: null,
  publisher: null,
  url: null,
  date: nothingStated,
  says_of_itself: null,
  cites: ["anton-courier"],
  excerpts: [
    {
      id: "new-pier",
      exact: "building a new pier",
      prefix: "of Anton is ",
      suffix: ",",
      chain: ["anton-courier"],
      date: nothingStated,
      modality: "happened",
      mentions: [],
      figures: [],
      correction: null,
    },
    {
      id: "volunteers-200",
      exact: "About 200 volunteers came to Anton last year",
      prefix: "",
      suffix: ", said",
      chain: ["mayor"],
      date: { edtf: "2024", text: "last year", basis: "inferred", inferred_from: "a test" },
      modality: "happened",
      mentions: [{ place: "anton", precision: 1, basis: "stated", words: "Anton" }],
      figures: [
        {
          counted: "volunteers",
          min: 200,
          max: 200,
          qualifier: "about",
          unit: "volunteers",
          words: "200 volunteers",
          as_of: null,
          origin: "mayor",
        },
      ],
      correction: null,
    },
  ],
};

const METADATA = metadataSchema.parse({
  title: { en: "The Pier" },
  description: { en: "What is said of the pier of Anton." },
  picture_alt: { en: "Map of Anton." },
});

const DRAWN = { symbol: "area", colour: "accent" } as const;
const LAYER = {
  type: "FeatureCollection",
  id: "towns",
  title: { en: "Towns" },
  licence: "none",
  attribution: "made up",
  bbox: [10, 50, 11, 51],
  features: [
    {
      type: "Feature",
      id: "anton",
      bbox: [10, 50, 11, 51],
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [10, 50],
            [11, 50],
            [11, 51],
            [10, 50],
          ],
        ],
      },
      properties: {
        names: { en: "Anton" },
        former_names: {},
        aliases: ["antonville"],
        kind: "town",
        summary: { en: "A town." },
        anchor: [10.5, 50.25],
        provenance: { source: "", package: "", file: "", licence: "", note: { en: "made up" } },
      },
    },
  ],
};

const PLACES = LAYER.features.map(({ id, properties: { kind, names, aliases, summary } }) => ({
  id,
  layer: LAYER.id,
  kind,
  source: "geometry:anton.geojson",
  names,
  aliases,
  summary,
}));

/** A new copy for each call, so that a test may change it. */
export function fixture(): Geodata {
  const report = reportSchema.parse(REPORT);
  return structuredClone({
    metadata: METADATA,
    layers: [{ ...layerSchema.parse(LAYER), ...DRAWN }],
    kinds: [{ id: "town", names: { en: "Town" } }],
    places: PLACES,
    reports: [report],
    speakers: [
      { id: "anton-courier", names: { en: "Anton Courier" }, kind: "outlet" as const, named: true },
      { id: "mayor", names: { en: "the mayor" }, kind: "person" as const, named: false },
    ],
    counted: [{ id: "volunteers", names: { en: "Volunteers" }, description: { en: "People." } }],
    lock: lockOf([report], new Map([[report.id, TEXT]])),
  });
}

/** The files of the fixture: path to JSON value. */
function filesOf({ metadata, kinds, speakers, counted, lock }: Geodata): Record<string, unknown> {
  return {
    "atlas.json": metadata,
    "layers.json": { layers: [{ id: LAYER.id, title: LAYER.title, ...DRAWN }], kinds },
    "places.json": PLACES,
    "vocabulary/speakers.json": speakers,
    "vocabulary/counted.json": counted,
    "reports.lock.json": lock,
    [`reports/${REPORT.id}.json`]: REPORT,
    [`layers/${LAYER.id}.geojson`]: LAYER,
  };
}

/** A replacement in one file's text: a mistake that an editor could make. */
export interface Mistake {
  file: string;
  from: string | RegExp;
  to: string | ((words: string) => string);
}

function withMistake(text: string, { file, from, to }: Mistake): string {
  const changed = text.replace(from, (words) => (typeof to === "string" ? to : to(words)));
  if (changed === text) throw new Error(`no ${from} in ${file}`);
  return changed;
}

/**
 * Writes the fixture to a new folder, optionally with mistakes; the folder is deleted after the test.
 *
 * @returns the folder; `texts/` in it has the report's text
 * @throws Error if a mistake changes nothing, since the test would then test nothing
 */
export function writeFixture(...mistakes: Mistake[]): string {
  const root = mkdtempSync(path.join(tmpdir(), "geodata-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, value] of Object.entries(filesOf(fixture()))) {
    const own = mistakes.filter((mistake) => mistake.file === file);
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), own.reduce(withMistake, JSON.stringify(value, null, 2)));
  }
  mkdirSync(path.join(root, "texts"));
  writeFileSync(path.join(root, "texts/harbour-news.txt"), TEXT);
  return root;
}
