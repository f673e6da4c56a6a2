import { coverageOf, LIMITS, shareLimit } from "../coverage";
import { LOCK, reportFile } from "../files";
import { type Finding, type Path, show } from "../finding";
import { hashOf, hashOfGloss } from "../lock";
import type { Excerpt, Geodata, Lock, Report, ReportLock } from "../schema";

const REMEDY = "`npm run reports:verify -- <folder of texts>` writes it anew";

const short = (hash: string) => hash.slice(0, 12);

function checkExcerpt(excerpt: Excerpt, locked: ReportLock, file: string, path: Path): Finding[] {
  const entry = locked.excerpts[excerpt.id];
  if (entry === undefined) {
    return [{ file, path, expected: `an entry in geodata/${LOCK} (${REMEDY})`, got: "none" }];
  }
  const hash = hashOf(excerpt);
  if (hash === entry.sha256 && entry.end - entry.start === excerpt.exact.length)
    return checkGlosses(excerpt, entry.glosses ?? [], file, path);
  const expected = `the words that geodata/${LOCK} records (${short(entry.sha256)}; ${REMEDY})`;
  return [{ file, path: [...path, "exact"], expected, got: `other words (${short(hash)})` }];
}

/** Checks that an excerpt has the glosses that were last verified, and no others. */
function checkGlosses(
  { glosses }: Excerpt,
  locked: readonly { sha256: string }[],
  file: string,
  path: Path,
): Finding[] {
  const hashes = glosses.map(hashOfGloss);
  const isLocked = hashes.every((hash, i) => hash === locked[i]?.sha256);
  if (isLocked && hashes.length === locked.length) return [];
  const expected = `the glosses that geodata/${LOCK} records (${REMEDY})`;
  const got = isLocked ? `${hashes.length} of ${locked.length}` : show(glosses);
  return [{ file, path: [...path, "glosses"], expected, got }];
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

/** How many of the longest excerpts are named. */
const NAMED = 3;

/** The longest excerpts, with the words beside them: where to begin when there are too many words. */
function longest({ excerpts }: ReportLock): string {
  const lengths = Object.entries(excerpts).map(([id, { first_word, last_word }]) => {
    return { id, words: last_word - first_word + 1 };
  });
  const sorted = lengths.sort((a, b) => b.words - a.words).slice(0, NAMED);
  return `longest: ${sorted.map(({ id, words }) => `${id}, ${words} words`).join("; ")}`;
}

const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;

/**
 * Checks the limits for all excerpts of a report together, so that they stay short quotations. They bind
 * reports that are quoted without another right to their words.
 */
export function checkLimits(report: Report, locked: ReportLock): Finding[] {
  if (report.rights.basis !== "quotation") return [];
  const { share, longestRun } = lockedCoverage(locked);
  const limit = shareLimit(locked.words);
  const at = { file: reportFile(report.id), path: ["excerpts"] };
  const fewer = `at most ${percent(limit)} of the report's words in its excerpts`;
  const shorter = `no unbroken run of more than ${LIMITS.run} words`;
  return [
    ...(share <= limit
      ? []
      : [{ ...at, expected: fewer, got: `${percent(share)} (${longest(locked)})` }]),
    ...(longestRun <= LIMITS.run
      ? []
      : [{ ...at, expected: shorter, got: `${longestRun} words (${longest(locked)})` }]),
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
