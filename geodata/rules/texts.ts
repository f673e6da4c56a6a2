import { wordsOf } from "../coverage";
import { everyClaim, everyExcerpt, reportFile } from "../files";
import { type Finding, type Path, show } from "../finding";
import { startsOf } from "../lock";
import { nearestPassage } from "../passage";
import type { Claim, Excerpt, Report } from "../schema";

const LETTER_BY_LETTER = "words of the report's text, letter by letter";

/** Quotations of a text, whole: they are as long as the words that an editor has to compare. */
const quote = (text: string): string => JSON.stringify(text);

const orNothing = (words: string): string => (words === "" ? "nothing" : quote(words));

/** What a misquotation says: the words that the text has there, and each difference. */
function misquoted(words: string, text: string): Pick<Finding, "expected" | "got"> {
  const passage = nearestPassage(words, text);
  if (passage === null) {
    return { expected: `${LETTER_BY_LETTER}; it has no passage like this one`, got: quote(words) };
  }
  const differences = passage.differences.map(
    ({ quoted, there }) => `${orNothing(quoted)} where the report has ${orNothing(there)}`,
  );
  const where = differences.join(", ") || "other white space than the report";
  return {
    expected: `${LETTER_BY_LETTER}, ${quote(passage.text)}`,
    got: `${quote(words)}: ${where}`,
  };
}

/** Words that are said to stand in the text, such as those of a date. */
function checkStands(words: string | null | undefined, text: string, file: string, path: Path) {
  if (typeof words !== "string" || text.includes(words)) return [];
  return [{ file, path, ...misquoted(words, text) }];
}

/** The `count` words of a text that end or begin at an offset, with the white space between. */
function wordsBefore(text: string, offset: number, count: number): string {
  const before = text.slice(0, offset);
  return before.slice(wordsOf(before).at(-count)?.start ?? 0);
}
function wordsAfter(text: string, offset: number, count: number): string {
  const after = text.slice(offset);
  return after.slice(0, wordsOf(after).slice(0, count).at(-1)?.end ?? 0);
}

/** A prefix or suffix that does not stand beside `exact`, which does stand in the text. */
function checkBeside({ prefix, exact, suffix }: Excerpt, text: string, file: string, path: Path) {
  const withPrefix = startsOf(text, prefix + exact);
  const [field, words] = withPrefix.length > 0 ? ["suffix", suffix] : ["prefix", prefix];
  const count = Math.max(1, wordsOf(words).length);
  const starts = withPrefix.map((at) => at + prefix.length);
  const there = (starts.length > 0 ? starts : startsOf(text, exact)).map((at) =>
    field === "prefix" ? wordsBefore(text, at, count) : wordsAfter(text, at + exact.length, count),
  );
  const side = field === "prefix" ? "right before exact" : "right after prefix and exact";
  const expected = `the words that stand ${side}, ${[...new Set(there)].map(orNothing).join(" or ")}`;
  return [{ file, path: [...path, field], expected, got: quote(words) }];
}

function checkQuotation(excerpt: Excerpt, text: string, file: string, path: Path): Finding[] {
  const { prefix, exact, suffix } = excerpt;
  if (!text.includes(exact)) return checkStands(exact, text, file, [...path, "exact"]);
  const starts = startsOf(text, prefix + exact + suffix);
  if (starts.length === 1) return [];
  if (starts.length === 0) return checkBeside(excerpt, text, file, path);
  const expected = "a prefix and a suffix that make the passage the only one of its kind";
  return [{ file, path: [...path, "prefix"], expected, got: `${starts.length} such passages` }];
}

/** The `text` of a claim's date and of its figures' `as_of`. */
function checkDateTexts({ date, figures }: Claim, text: string, file: string, path: Path) {
  return [
    ...checkStands(date.text, text, file, [...path, "date", "text"]),
    ...figures.flatMap(({ as_of }, i) =>
      checkStands(as_of?.text, text, file, [...path, "figures", i, "as_of", "text"]),
    ),
  ];
}

/** What a gloss is taken from. */
const checkGlosses = ({ glosses }: Excerpt, text: string, file: string, path: Path): Finding[] =>
  glosses.flatMap(({ from }, i) => checkStands(from, text, file, [...path, "glosses", i, "from"]));

/** What the report is said to say of itself; what an editor added is said to be that. */
function checkStated(report: Report, text: string): Finding[] {
  const file = reportFile(report.id);
  const stated = (["title", "publisher", "url"] as const).flatMap((field) => {
    const value = report[field];
    if (typeof value !== "string" || text.includes(value)) return [];
    const added = `{ "value": ${show(value)}, "added_by": "editor" }`;
    const { expected, got } = misquoted(value, text);
    return [{ file, path: [field], expected: `${expected}; or ${added}`, got }];
  });
  return [...stated, ...checkStands(report.date.text, text, file, ["date", "text"])];
}

/**
 * Compares every report and excerpt with the text of its report.
 *
 * @param texts by report id; reports without a text are skipped
 */
export function checkTexts(
  reports: readonly Report[],
  texts: ReadonlyMap<string, string>,
): Finding[] {
  const atHand = reports.filter(({ id }) => texts.has(id));
  const textOf = ({ id }: Report) => texts.get(id) ?? "";
  const excerpts = everyExcerpt(atHand).flatMap(({ report, excerpt, file, path }) => [
    ...checkQuotation(excerpt, textOf(report), file, path),
    ...checkGlosses(excerpt, textOf(report), file, path),
  ]);
  const claims = everyClaim(atHand).flatMap(({ report, claim, file, path }) =>
    checkDateTexts(claim, textOf(report), file, path),
  );
  return [
    ...atHand.flatMap((report) => checkStated(report, textOf(report))),
    ...excerpts,
    ...claims,
  ];
}
