import { createHash } from "node:crypto";
import { wordSpanOf, wordsOf } from "./coverage";
import type { Excerpt, Lock, Report, ReportLock } from "./schema";

type Quotation = Pick<Excerpt, "prefix" | "exact" | "suffix">;

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** SHA-256 of an excerpt. U+001F as a separator, so that moving a letter between the fields changes it. */
export function hashOf({ prefix, exact, suffix }: Quotation): string {
  return sha256([prefix, exact, suffix].join("\u001f"));
}

/** The offsets of all occurrences of `part` in `text`, overlapping ones too. */
export function startsOf(text: string, part: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) starts.push(at);
  return starts;
}

/** @throws Error if the text does not contain the excerpt; `rules/texts.ts` reports that earlier */
function lockExcerpt(excerpt: Quotation, text: string) {
  const { prefix, exact, suffix } = excerpt;
  const [from] = startsOf(text, prefix + exact + suffix);
  if (from === undefined) throw new Error(`not in the text: ${exact}`);
  const start = from + prefix.length;
  const end = start + exact.length;
  const { first, last } = wordSpanOf(text, from, end + suffix.length);
  return { start, end, first_word: first, last_word: last, sha256: hashOf(excerpt) };
}

/** The lock entry of a report. @throws Error if an excerpt is not in `text` */
export function lockReport(report: Report, text: string): ReportLock {
  const excerpts = report.excerpts.map((excerpt) => [excerpt.id, lockExcerpt(excerpt, text)]);
  return {
    sha256: sha256(text),
    words: wordsOf(text).length,
    excerpts: Object.fromEntries(excerpts),
  };
}

/** The lock of all reports, in their order; `texts` is by report id. */
export function lockOf(reports: readonly Report[], texts: ReadonlyMap<string, string>): Lock {
  const entries = reports.map((report) => [
    report.id,
    lockReport(report, texts.get(report.id) ?? ""),
  ]);
  return Object.fromEntries(entries);
}
