/** Runs the rules of dates and figures on every report and excerpt. */
import { type Edtf, readEdtf } from "../edtf";
import { everyExcerpt, reportFile } from "../files";
import type { Finding } from "../finding";
import type { Geodata, Report } from "../schema";
import { checkDate, checkHappened } from "./dates";
import { checkFigure, checkUnits, type PlacedFigure } from "./figures";

const reportedOf = ({ date }: Report): Edtf | null =>
  date.edtf === null ? null : readEdtf(date.edtf);

function everyFigure(reports: readonly Report[]): (PlacedFigure & { report: Report })[] {
  return everyExcerpt(reports).flatMap(({ report, excerpt, file, path }) =>
    excerpt.figures.map((figure, i) => ({ report, figure, file, path: [...path, "figures", i] })),
  );
}

function checkDates(reports: readonly Report[]): Finding[] {
  const own = reports.flatMap(({ id, lang, date }) =>
    checkDate(date, { lang, reported: null }, reportFile(id), ["date"]),
  );
  const inExcerpts = everyExcerpt(reports).flatMap(({ report, excerpt, file, path }) => {
    const context = { lang: report.lang, reported: reportedOf(report) };
    const { date, modality } = excerpt;
    return [
      ...checkDate(date, context, file, [...path, "date"]),
      ...checkHappened(date, modality, context.reported, file, [...path, "date"]),
    ];
  });
  const ofFigures = everyFigure(reports).flatMap(({ report, figure, file, path }) => {
    const context = { lang: report.lang, reported: reportedOf(report) };
    return figure.as_of === null ? [] : checkDate(figure.as_of, context, file, [...path, "as_of"]);
  });
  return [...own, ...inExcerpts, ...ofFigures];
}

/** Checks dates against their words, and figures against theirs and against the scale they stand on. */
export function checkReports({ reports, counted }: Geodata): Finding[] {
  const figures = everyFigure(reports);
  return [
    ...checkDates(reports),
    ...figures.flatMap(({ report, figure, file, path }) =>
      checkFigure(figure, report.lang, file, path),
    ),
    ...checkUnits(counted, figures),
  ];
}
