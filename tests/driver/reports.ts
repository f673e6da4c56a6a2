import { readFileSync } from "node:fs";
import { readGeodata } from "@/geodata/read";
import { joinAtlas } from "@/lib/atlas/atlas";
import { reportName } from "@/lib/atlas/report";
import { createTranslator } from "@/lib/text/translator";

const geodata = readGeodata();
const { reports, counted, speakers } = geodata;

export const REPORTS = reports;
/** What the reports count. */
export const COUNTED = counted;

// Playwright cannot import JSON.
const t = createTranslator("en", JSON.parse(readFileSync("lib/text/en.json", "utf8")));

/** What a page calls each report, by its id. */
export const REPORT_NAMES: ReadonlyMap<string, string> = new Map(
  joinAtlas(geodata).reports.map((report) => [report.id, reportName(report, t)]),
);

/** Every figure of the reports, with its chain of speakers. */
export const FIGURES = reports.flatMap((report) =>
  report.excerpts.flatMap((excerpt) =>
    excerpt.claims.flatMap(({ figures, chain }) =>
      figures.map((figure) => ({
        figure,
        report: REPORT_NAMES.get(report.id) ?? "",
        chain: chain.map((link) => speakers.find(({ id }) => id === link.speaker)?.names.en),
      })),
    ),
  ),
);
