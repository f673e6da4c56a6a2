import { readGeodata } from "@/geodata/read";

const { reports, counted, speakers } = readGeodata();

export const REPORTS = reports;
/** What the reports count. */
export const COUNTED = counted;

/** Every figure of the reports, with its chain of speakers. */
export const FIGURES = reports.flatMap((report) =>
  report.excerpts.flatMap((excerpt) =>
    excerpt.claims.flatMap(({ figures, chain }) =>
      figures.map((figure) => ({
        figure,
        report: report.id.replace("report-", "Report "),
        chain: chain.map((link) => speakers.find(({ id }) => id === link.speaker)?.names.en),
      })),
    ),
  ),
);
