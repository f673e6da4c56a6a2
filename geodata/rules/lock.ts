import { coverageOf, LIMITS } from "../coverage";
import { LOCK, reportFile } from "../files";
import { type Finding, type Path, show } from "../finding";
import { hashOf } from "../lock";
import type { Excerpt, Geodata, Lock, Report, ReportLock } from "../schema";

const REMEDY = "`npm run reports:verify -- <folder of texts>` writes it anew";

const short = (hash: string) => hash.slice(0, 12);

function checkExcerpt(excerpt: Excerpt, locked: ReportLock, file: string, path: Path): Finding[] {
  const entry = locked.excerpts[excerpt.id];
  if (entry === undefined) {
    return [{ file, path, expected: `an entry in geodata/${LOCK} (${REMEDY})`, got: "none" }];
  }
  const hash = hashOf(excerpt);
  if (hash === entry.sha256 && entry.end - entry.start === excerpt.exact.length) return [];
  const expected = `the words that geodata/${LOCK} records (${short(entry.sha256)}; ${REMEDY})`;
  return [{ file, path: [...path, "exact"], expected, got: `other words (${short(hash)})` }];
}

/** Lock entries of excerpts that are no longer in the report. */
function checkStaleEntries(report: Report, locked: ReportLock): Finding[] {
  const ids = new Set(report.excerpts.map(({ id }) => id));
  const gone = Object.keys(locked.excerpts).filter((id) => !ids.has(id));
  return gone.map((id) => {
    const path = [report.id, "excerpts", id];
    return { file: LOCK, path, expected: `an excerpt of ${reportFile(report.id)}`, got: "none" };
  });
}

/** How much of a report its excerpts repeat, from the word spans in the lock. */
export function lockedCoverage({ excerpts, words }: ReportLock) {
  const spans = Object.values(excerpts);
  return coverageOf(
    spans.map((entry) => ({ first: entry.first_word, last: entry.last_word })),
    words,
  );
}

/** Checks the limits for all excerpts of a report together, so that they stay short quotations. */
export function checkLimits(report: Report, locked: ReportLock): Finding[] {
  const { share, longestRun } = lockedCoverage(locked);
  const at = { file: reportFile(report.id), path: ["excerpts"] };
  const less = `less than ${LIMITS.share * 100} % of the report's words in its excerpts`;
  const got = `${(share * 100).toFixed(1)} %`;
  const shorter = `no unbroken run of more than ${LIMITS.run} words`;
  return [
    ...(share < LIMITS.share ? [] : [{ ...at, expected: less, got }]),
    ...(longestRun <= LIMITS.run ? [] : [{ ...at, expected: shorter, got: `${longestRun} words` }]),
  ];
}

function checkReport(report: Report, lock: Lock): Finding[] {
  const locked = lock[report.id];
  const file = reportFile(report.id);
  if (locked === undefined) {
    const expected = `an entry in geodata/${LOCK} (${REMEDY})`;
    return [{ file, path: ["id"], expected, got: show(report.id) }];
  }
  return [
    ...report.excerpts.flatMap((it, i) => checkExcerpt(it, locked, file, ["excerpts", i])),
    ...checkStaleEntries(report, locked),
    ...checkLimits(report, locked),
  ];
}

/** Checks that the excerpts are exactly those that were last verified against the reports' texts. */
export function checkLock({ reports, lock }: Geodata): Finding[] {
  const known = new Set(reports.map(({ id }) => id));
  const gone = Object.keys(lock).filter((id) => !known.has(id));
  const stale = gone.map((id) => {
    return { file: LOCK, path: [id], expected: `geodata/${reportFile(id)}`, got: "no such report" };
  });
  return [...reports.flatMap((report) => checkReport(report, lock)), ...stale];
}
