/** Runs the rules of dates and figures on every report and claim. */
import { type Edtf, readEdtf } from "../edtf";
import { everyClaim, reportFile } from "../files";
import type { Finding } from "../finding";
import type { Geodata, Report } from "../schema";
import { checkDate, checkHappened, type DateContext } from "./dates";
import { checkFigure, checkUnits, type PlacedFigure } from "./figures";

const reportedOf = ({ date }: Report): Edtf | null =>
  date.edtf === null ? null : readEdtf(date.edtf);

/** A figure with the language of its words and the date of its report. */
type ReportedFigure = PlacedFigure & DateContext;

const contextOf = (report: Report, lang: string): DateContext => ({
  lang,
  reported: reportedOf(report),
});

function everyFigure(reports: readonly Report[]): ReportedFigure[] {
  return everyClaim(reports).flatMap(({ report, excerpt, claim, file, path }) =>
    claim.figures.map((figure, i) => ({
      ...contextOf(report, excerpt.lang),
      figure,
      file,
      path: [...path, "figures", i],
    })),
  );
}

function checkDates(reports: readonly Report[], figures: readonly ReportedFigure[]): Finding[] {
  const own = reports.flatMap(({ id, lang, date }) =>
    checkDate(date, { lang, reported: null }, reportFile(id), ["date"]),
  );
  const ofClaims = everyClaim(reports).flatMap(({ report, excerpt, claim, file, path }) => {
    const context = contextOf(report, excerpt.lang);
    const { date, modality } = claim;
    return [
      ...checkDate(date, context, file, [...path, "date"]),
      ...checkHappened(date, modality, context.reported, file, [...path, "date"]),
    ];
  });
  const ofFigures = figures.flatMap(({ figure, file, path, ...context }) =>
    figure.as_of === null ? [] : checkDate(figure.as_of, context, file, [...path, "as_of"]),
  );
  return [...own, ...ofClaims, ...ofFigures];
}

/** Checks dates against their words, and figures against theirs and against the scale they stand on. */
export function checkReports({ reports, counted }: Geodata): Finding[] {
  const figures = everyFigure(reports);
  return [
    ...checkDates(reports, figures),
    ...figures.flatMap(({ figure, lang, file, path }) => checkFigure(figure, lang, file, path)),
    ...checkUnits(counted, figures),
  ];
}
