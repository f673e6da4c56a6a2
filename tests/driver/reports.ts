import { readGeodata } from "@/geodata/read";
import { joinAtlas } from "@/lib/atlas/atlas";
import { reportName } from "@/lib/atlas/report";
import { translatorFor } from "@/lib/text/catalogues";

const geodata = readGeodata();
const { reports, counted, speakers } = geodata;

export const REPORTS = reports;
/** What the reports count. */
export const COUNTED = counted;

/** What a page calls each report, by its id. */
export const REPORT_NAMES: ReadonlyMap<string, string> = new Map(
  joinAtlas(geodata).reports.map((report) => [report.id, reportName(report, translatorFor("en"))]),
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
