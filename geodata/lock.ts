import { createHash } from "node:crypto";
import { touched, wordsOf } from "./coverage";
import type { Excerpt, Lock, Report, ReportLock } from "./schema";

type Quotation = Pick<Excerpt, "prefix" | "exact" | "suffix">;

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** The hash of an excerpt's words. U+001F keeps a letter from moving between the three unseen. */
export function hashOf({ prefix, exact, suffix }: Quotation): string {
  return sha256([prefix, exact, suffix].join("\u001f"));
}

/** Every start of `part` in `text`, overlapping ones too. */
export function startsOf(text: string, part: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) starts.push(at);
  return starts;
}

/** @throws where the text does not have the excerpt; `rules/texts.ts` says so in better words. */
function lockExcerpt(excerpt: Quotation, text: string) {
  const { prefix, exact, suffix } = excerpt;
  const [from] = startsOf(text, prefix + exact + suffix);
  if (from === undefined) throw new Error(`not in the text: ${exact}`);
  const start = from + prefix.length;
  const end = start + exact.length;
  const { first, last } = touched(text, from, end + suffix.length);
  return { start, end, first_word: first, last_word: last, sha256: hashOf(excerpt) };
}

/** What the lock records of a report whose excerpts all stand in `text`. */
export function lockReport(report: Report, text: string): ReportLock {
  const excerpts = report.excerpts.map((excerpt) => [excerpt.id, lockExcerpt(excerpt, text)]);
  return {
    sha256: sha256(text),
    words: wordsOf(text).length,
    excerpts: Object.fromEntries(excerpts),
  };
}

/** The lock of all reports, in their order. */
export function lockOf(reports: readonly Report[], texts: ReadonlyMap<string, string>): Lock {
  const entries = reports.map((report) => [
    report.id,
    lockReport(report, texts.get(report.id) ?? ""),
  ]);
  return Object.fromEntries(entries);
}
