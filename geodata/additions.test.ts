/** An editor adds to the shipped atlas: nothing that is right there is a finding. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkFontFiles } from "./font-files";
import { readGeodata } from "./read";
import { SHIPPED } from "./root";
import { verifyReports } from "./verify";

const TEXT = `A report from the harbour of Odesa, May 3, 2025. Between 40 and 60 boats lay in the harbour on Friday, the Harbour Gazette wrote, and a new pier is planned by June 5, said its director.

Nobody in the harbour would say what the pier is going to cost, or which of the boats that lie there now are going to use it when it is built and open in the summer.
`;

const PIER = { place: "odesa", precision: 1, basis: "context" };

const REPORT = {
  id: "harbour-report",
  lang: "en",
  title: { value: "From the harbour", added_by: "editor" },
  publisher: null,
  url: { value: "https://harbour.example/report", added_by: "editor" },
  date: { edtf: "2025-05-03", text: "May 3, 2025", basis: "stated" },
  says_of_itself: null,
  cites: ["harbour-gazette"],
  rights: { basis: "own", decided_by: "the editor", date: "2025-05-04" },
  excerpts: [
    {
      id: "boats-in-harbour",
      exact: "Between 40 and 60 boats lay in the harbour on Friday",
      suffix: ",",
      chain: ["harbour-gazette"],
      date: { edtf: "2025-05-02", text: "on Friday", basis: "stated" },
      modality: "described",
      mentions: [{ ...PIER, words: "harbour" }],
      figures: [
        {
          counted: "boats",
          min: 40,
          max: 60,
          qualifier: "range",
          unit: "boats",
          words: "Between 40 and 60 boats",
          as_of: null,
          origin: "harbour-gazette",
        },
      ],
    },
    {
      id: "pier-by-june",
      exact: "a new pier is planned by June 5, said its director",
      glosses: [{ at: 50, text: "of the harbour", from: "the harbour of Odesa" }],
      claims: [
        {
          chain: [{ speaker: "harbour-director", basis: "stated" }],
          date: { edtf: "../2025-06-05", text: "by June 5", basis: "stated" },
          modality: "planned",
        },
        { modality: "described" },
      ],
    },
  ],
};

const NAMES = { names: { en: "Odesa", uk: "Одеса" }, summary: { en: "A port in Ukraine." } };
const AT = [30.73262, 46.47747];

const FEATURE = {
  type: "Feature",
  id: "odesa",
  bbox: [...AT, ...AT],
  geometry: { type: "Point", coordinates: AT },
  properties: {
    ...NAMES,
    former_names: {},
    aliases: [],
    kind: "town",
    anchor: AT,
    provenance: { source: "us", package: "", file: "", licence: "none", note: { en: "A point." } },
  },
};

const PLACE = {
  id: "odesa",
  layer: "towns",
  kind: "town",
  source: "geometry:odesa.geojson",
  country: "UA",
  ...NAMES,
};

/** Changes a JSON file of the folder. */
function change(root: string, file: string, by: (value: never) => unknown): void {
  const full = path.join(root, file);
  writeFileSync(full, JSON.stringify(by(JSON.parse(readFileSync(full, "utf8")) as never)));
}

/** A copy of the shipped atlas, with one report, one place, two speakers and one counted thing more. */
function extended(): string {
  const root = mkdtempSync(path.join(tmpdir(), "atlas-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const name of ["atlas.json", "places.json", "layers.json", "reports.lock.json"]) {
    cpSync(path.join(SHIPPED, name), path.join(root, name));
  }
  for (const name of ["layers", "reports", "vocabulary"]) {
    cpSync(path.join(SHIPPED, name), path.join(root, name), { recursive: true });
  }
  const add = (more: object[]) => (list: object[]) => [...list, ...more];
  change(root, "places.json", add([PLACE]));
  change(root, "layers/towns.geojson", (layer: { features: object[] }) => ({
    ...layer,
    features: [...layer.features, FEATURE],
  }));
  change(
    root,
    "vocabulary/speakers.json",
    add([
      { id: "harbour-gazette", names: { en: "Harbour Gazette" }, kind: "outlet", named: true },
      { id: "harbour-director", names: { en: "the director" }, kind: "person", named: false },
    ]),
  );
  change(
    root,
    "vocabulary/counted.json",
    add([{ id: "boats", names: { en: "Boats" }, description: { en: "Boats in a harbour." } }]),
  );
  writeFileSync(path.join(root, `reports/${REPORT.id}.json`), JSON.stringify(REPORT));
  mkdirSync(path.join(root, "texts"));
  writeFileSync(path.join(root, `texts/${REPORT.id}.txt`), TEXT);
  return root;
}

test("a report and a place may be added to the shipped atlas, with the text of that report alone", () => {
  const root = extended();
  expect(verifyReports(root, path.join(root, "texts"))).toContain(`${REPORT.id}: 2 excerpts`);
  const data = readGeodata(root);
  expect(checkFontFiles(root, data)).toEqual([]);
  expect(data.reports.map(({ id }) => id)).toContain(REPORT.id);
  expect(data.lock[REPORT.id]).toBeDefined();
  expect(data.lock).toMatchObject(readGeodata(SHIPPED).lock);
});
