/** A small made-up `geodata/` for tests: its texts are written here, so that they may stand in the repository. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { lockOf } from "./lock";
import type { Geodata } from "./schema";

/** The text of the one report, `harbour-news`. */
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

/** A copy of its own for each test, so that a test may spoil it. */
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

/** The files of the fixture, and a folder of texts beside them. */
function filesOf({ layers, reports, speakers, counted, lock }: Geodata): Record<string, unknown> {
  return {
    "vocabulary/speakers.json": speakers,
    "vocabulary/counted.json": counted,
    "reports.lock.json": lock,
    ...Object.fromEntries(reports.map((it) => [`reports/${it.id}.json`, it])),
    ...Object.fromEntries(layers.map((it) => [`layers/${it.id}.geojson`, it])),
  };
}

/** An edit of one file's text, as an editor's slip would make it. */
export interface Slip {
  file: string;
  from: string;
  to: string;
}

/**
 * Writes the fixture to a new folder, with one slip in it; the folder goes when the test ends.
 *
 * @returns the folder; `texts/` in it holds the report's text
 * @throws where the slip changes nothing, since the test would then test nothing
 */
export function writeFixture(slip?: Slip): string {
  const root = mkdtempSync(path.join(tmpdir(), "geodata-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, value] of Object.entries(filesOf(fixture()))) {
    const text = JSON.stringify(value, null, 2);
    const spoilt = slip?.file === file ? text.replace(slip.from, slip.to) : text;
    if (slip?.file === file && spoilt === text) throw new Error(`no ${slip.from} in ${file}`);
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), spoilt);
  }
  mkdirSync(path.join(root, "texts"));
  writeFileSync(path.join(root, "texts/harbour-news.txt"), TEXT);
  return root;
}
