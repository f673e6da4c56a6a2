import { everyClaim, everyExcerpt } from "../files";
import { type Finding, type Path, show } from "../finding";
import { startsOf } from "../lock";
import type { Claim, Excerpt, Report } from "../schema";

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
function checkDateTexts(claim: Claim, text: string, file: string, path: Path): Finding[] {
  const dates = [
    { date: claim.date, at: ["date", "text"] },
    ...claim.figures.map(({ as_of }, i) => ({
      date: as_of,
      at: ["figures", i, "as_of", "text"],
    })),
  ];
  return dates.flatMap(({ date, at }) => {
    if (date === null || date.text === null || text.includes(date.text)) return [];
    return [{ file, path: [...path, ...at], expected: EXPECTED.exact, got: show(date.text) }];
  });
}

/** What a gloss is taken from must be in the report's text. */
function checkGlosses({ glosses }: Excerpt, text: string, file: string, path: Path): Finding[] {
  return glosses.flatMap(({ from }, i) => {
    if (from === null || text.includes(from)) return [];
    const at = [...path, "glosses", i, "from"];
    return [{ file, path: at, expected: EXPECTED.exact, got: show(from) }];
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
  const atHand = reports.filter(({ id }) => texts.has(id));
  const textOf = ({ id }: Report) => texts.get(id) ?? "";
  const excerpts = everyExcerpt(atHand).flatMap(({ report, excerpt, file, path }) => [
    ...checkQuotation(excerpt, textOf(report), file, path),
    ...checkGlosses(excerpt, textOf(report), file, path),
  ]);
  const claims = everyClaim(atHand).flatMap(({ report, claim, file, path }) =>
    checkDateTexts(claim, textOf(report), file, path),
  );
  return [...excerpts, ...claims];
}
