import { createHash } from "node:crypto";
import { wordSpanOf, wordsOf } from "./coverage";
import type { Excerpt, Gloss, Lock, Report, ReportLock } from "./schema";

type Quotation = Pick<Excerpt, "prefix" | "exact" | "suffix">;
type Glossed = Quotation & Pick<Excerpt, "glosses">;

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** SHA-256 of an excerpt. U+001F as a separator, so that moving a letter between the fields changes it. */
export function hashOf({ prefix, exact, suffix }: Quotation): string {
  return sha256([prefix, exact, suffix].join("\u001f"));
}

/** SHA-256 of a gloss: where it is inserted, its words, and the words of the report that it is taken from. */
export function hashOfGloss({ at, text, from }: Gloss): string {
  return sha256([at, text, from ?? ""].join("\u001f"));
}

/** The offsets of all occurrences of `part` in `text`, overlapping ones too. */
export function startsOf(text: string, part: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) starts.push(at);
  return starts;
}

/** The position of the first occurrence in the text. */
function lockGloss(gloss: Gloss, text: string) {
  const { from } = gloss;
  if (from === null) return { start: null, end: null, sha256: hashOfGloss(gloss) };
  const [start] = startsOf(text, from);
  if (start === undefined) throw new Error(`not in the text: ${from}`);
  return { start, end: start + from.length, sha256: hashOfGloss(gloss) };
}

/** @throws Error if the text does not contain the excerpt; `rules/texts.ts` reports that earlier */
function lockExcerpt(excerpt: Glossed, text: string) {
  const { prefix, exact, suffix, glosses } = excerpt;
  const [from] = startsOf(text, prefix + exact + suffix);
  if (from === undefined) throw new Error(`not in the text: ${exact}`);
  const start = from + prefix.length;
  const end = start + exact.length;
  const { first, last } = wordSpanOf(text, from, end + suffix.length);
  const words = { first_word: first, last_word: last, sha256: hashOf(excerpt) };
  const supplied = glosses.map((gloss) => lockGloss(gloss, text));
  return { start, end, ...words, ...(supplied.length > 0 ? { glosses: supplied } : {}) };
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
