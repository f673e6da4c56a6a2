import { everyExcerpt } from "../files";
import { type Finding, type Path, show } from "../finding";
import { startsOf } from "../lock";
import type { Excerpt, Report } from "../schema";

/** The field of an excerpt that does not match the text: exact first, then prefix, then suffix. */
function wrongField({ prefix, exact }: Excerpt, text: string): "exact" | "prefix" | "suffix" {
  if (!text.includes(exact)) return "exact";
  return text.includes(prefix + exact) ? "suffix" : "prefix";
}

const EXPECTED = {
  exact: "words of the report's text, letter by letter",
  prefix: "the words that stand right before exact",
  suffix: "the words that stand right after prefix and exact",
};

function checkQuotation(excerpt: Excerpt, text: string, file: string, path: Path): Finding[] {
  const starts = startsOf(text, excerpt.prefix + excerpt.exact + excerpt.suffix);
  if (starts.length === 1) return [];
  if (starts.length > 1) {
    const expected = "a prefix and a suffix that make the passage the only one of its kind";
    return [{ file, path: [...path, "prefix"], expected, got: `${starts.length} such passages` }];
  }
  const field = wrongField(excerpt, text);
  return [{ file, path: [...path, field], expected: EXPECTED[field], got: show(excerpt[field]) }];
}

/** The `text` of a date, also of a figure's `as_of`, must be in the report's text. */
function checkDateTexts(excerpt: Excerpt, text: string, file: string, path: Path): Finding[] {
  const dates = [
    { date: excerpt.date, at: ["date", "text"] },
    ...excerpt.figures.map(({ as_of }, i) => ({
      date: as_of,
      at: ["figures", i, "as_of", "text"],
    })),
  ];
  return dates.flatMap(({ date, at }) => {
    if (date === null || date.text === null || text.includes(date.text)) return [];
    const expected = "words of the report's text, letter by letter";
    return [{ file, path: [...path, ...at], expected, got: show(date.text) }];
  });
}

/**
 * Compares every excerpt with the text of its report.
 *
 * @param texts by report id; reports without a text are skipped
 */
export function checkTexts(
  reports: readonly Report[],
  texts: ReadonlyMap<string, string>,
): Finding[] {
  return everyExcerpt(reports).flatMap(({ report, excerpt, file, path }) => {
    const text = texts.get(report.id);
    if (text === undefined) return [];
    return [
      ...checkQuotation(excerpt, text, file, path),
      ...checkDateTexts(excerpt, text, file, path),
    ];
  });
}
