/** A small invented `geodata/` for tests. Unlike the real reports, its text may be in the repository. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { lockOf } from "./lock";
import type { Geodata } from "./schema";

/** The text of the only report, `harbour-news`. */
export const TEXT = `The town of Anton is building a new pier, the Anton Courier wrote on May 3.

About 200 volunteers came to Anton last year, said the mayor. Work begins there in June, and the old pier will be taken down, stone by stone, before the winter storms return to the bay.

Nobody has yet said what the ferry across the bay will do while there is no pier at all to land on.
`;

const nothingStated = { edtf: null, text: null, basis: "stated" as const };

const REPORT: Geodata["reports"][number] = {
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

const LAYER: Geodata["layers"][number] = {
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

/** A new copy for each call, so that a test may change it. */
export function fixture(): Geodata {
  return structuredClone({
    layers: [LAYER],
    reports: [REPORT],
    speakers: [
      { id: "anton-courier", names: { en: "Anton Courier" }, kind: "outlet" as const, named: true },
      { id: "mayor", names: { en: "the mayor" }, kind: "person" as const, named: false },
    ],
    counted: [{ id: "volunteers", names: { en: "Volunteers" }, description: { en: "People." } }],
    lock: lockOf([REPORT], new Map([[REPORT.id, TEXT]])),
  });
}

/** The files of the fixture: path to JSON value. */
function filesOf({ layers, reports, speakers, counted, lock }: Geodata): Record<string, unknown> {
  return {
    "vocabulary/speakers.json": speakers,
    "vocabulary/counted.json": counted,
    "reports.lock.json": lock,
    ...Object.fromEntries(reports.map((it) => [`reports/${it.id}.json`, it])),
    ...Object.fromEntries(layers.map((it) => [`layers/${it.id}.geojson`, it])),
  };
}

/** A replacement in one file's text: a mistake that an editor could make. */
export interface Mistake {
  file: string;
  from: string;
  to: string;
}

function withMistake(text: string, { file, from, to }: Mistake): string {
  const changed = text.replace(from, to);
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
