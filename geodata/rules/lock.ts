import { coverageOf, LIMITS, shareLimit, type WordSpan } from "../coverage";
import { LOCK, reportFile } from "../files";
import { type Finding, type Path, show } from "../finding";
import { hashOf, hashOfGloss } from "../lock";
import type { Excerpt, Geodata, Lock, Report, ReportLock } from "../schema";

const REMEDY = "`npm run reports:verify -- <folder of texts>`";

type Entry = ReportLock["excerpts"][string];

/** Whether an excerpt has the words that were verified, as many as the positions span. */
const areWordsLocked = (excerpt: Excerpt, entry: Entry): boolean =>
  hashOf(excerpt) === entry.sha256 && entry.end - entry.start === excerpt.exact.length;

/** Whether an excerpt has the glosses that were verified, and no others. */
function areGlossesLocked({ glosses }: Excerpt, entry: Entry): boolean {
  const locked = entry.glosses ?? [];
  return (
    glosses.length === locked.length &&
    glosses.every((gloss, i) => hashOfGloss(gloss) === locked[i]?.sha256)
  );
}

function isLocked(excerpt: Excerpt, locked: ReportLock): boolean {
  const entry = locked.excerpts[excerpt.id];
  return entry !== undefined && areWordsLocked(excerpt, entry) && areGlossesLocked(excerpt, entry);
}

/** Ids of the excerpts that are not as they were verified. */
export const changedExcerpts = ({ excerpts }: Report, locked: ReportLock | undefined): string[] =>
  excerpts.filter((it) => locked === undefined || !isLocked(it, locked)).map(({ id }) => id);

function checkExcerpt(excerpt: Excerpt, locked: ReportLock, file: string, path: Path): Finding[] {
  const entry = locked.excerpts[excerpt.id];
  if (entry === undefined) {
    return [{ file, path, expected: `an entry in ${LOCK} (${REMEDY} writes it)`, got: "none" }];
  }
  if (!areWordsLocked(excerpt, entry)) {
    const { prefix, exact, suffix } = excerpt;
    const expected = `the prefix, exact and suffix that were verified (${LOCK} has their hash alone, so the difference can't be shown here; ${REMEDY} shows it, or accepts the new words)`;
    const got = JSON.stringify([prefix, exact, suffix]);
    return [{ file, path: [...path, "exact"], expected, got }];
  }
  if (areGlossesLocked(excerpt, entry)) return [];
  const expected = `the glosses that were verified (${LOCK} has their hashes alone; ${REMEDY} accepts the new ones)`;
  return [{ file, path: [...path, "glosses"], expected, got: show(excerpt.glosses) }];
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

/** How many excerpts are named where all together are too long. */
const NAMED = 3;

/** The longest excerpts, with the words beside them, longest first: where to begin to shorten. */
function longestExcerpts({ excerpts }: ReportLock): string {
  const lengths = Object.entries(excerpts)
    .map(([id, { first_word, last_word }]) => ({ id, words: last_word - first_word + 1 }))
    .sort((a, b) => b.words - a.words);
  return lengths
    .slice(0, NAMED)
    .map(({ id, words }) => `${id} (${words} words)`)
    .join(", ");
}

/** The excerpts that overlap the longest unbroken run, in the text's order. */
function excerptsOfRun({ excerpts }: ReportLock, { first, last }: WordSpan): string {
  return Object.entries(excerpts)
    .filter(([, entry]) => entry.first_word <= last && entry.last_word >= first)
    .sort(([, a], [, b]) => a.first_word - b.first_word)
    .map(([id]) => id)
    .join(", ");
}

const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;

/**
 * Checks the limits for all excerpts of a report together, so that they stay short quotations. They bind
 * reports that are quoted without another right to their words.
 */
export function checkLimits(report: Report, locked: ReportLock | undefined): Finding[] {
  if (locked === undefined || report.rights.basis !== "quotation") return [];
  const { share, longestRun, run } = lockedCoverage(locked);
  const limit = shareLimit(locked.words);
  const at = { file: reportFile(report.id), path: ["excerpts"] };
  const fewer = `at most ${percent(limit)} of the report's words in its excerpts`;
  const got = `${percent(share)}; the longest: ${longestExcerpts(locked)}`;
  const shorter = `no unbroken run of more than ${LIMITS.run} words`;
  const inRun = `${longestRun} words: ${excerptsOfRun(locked, run)}`;
  return [
    ...(share <= limit ? [] : [{ ...at, expected: fewer, got }]),
    ...(longestRun <= LIMITS.run ? [] : [{ ...at, expected: shorter, got: inRun }]),
  ];
}

function checkReport(report: Report, lock: Lock): Finding[] {
  const locked = lock[report.id];
  const file = reportFile(report.id);
  if (locked === undefined) {
    const expected = `an entry in ${LOCK} (${REMEDY} writes it)`;
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
    return { file: LOCK, path: [id], expected: reportFile(id), got: "no such report" };
  });
  return [...reports.flatMap((report) => checkReport(report, lock)), ...stale];
}
