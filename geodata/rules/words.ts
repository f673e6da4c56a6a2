import { wordsOf } from "../coverage";
import { everyExcerpt } from "../files";
import { type Finding, type Path, show } from "../finding";
import type { Excerpt, Report } from "../schema";

/** The most words that an excerpt may have. */
const LONGEST_EXCERPT = 45;

function checkLength({ exact }: Excerpt, file: string, path: Path): Finding[] {
  const count = wordsOf(exact).length;
  if (count <= LONGEST_EXCERPT) return [];
  const expected = `at most ${LONGEST_EXCERPT} words`;
  return [{ file, path: [...path, "exact"], expected, got: `${count}` }];
}

function checkTrimmed({ exact }: Excerpt, file: string, path: Path): Finding[] {
  if (exact.trim() === exact) return [];
  const expected = "no white space at either end (it belongs to prefix and suffix)";
  return [{ file, path: [...path, "exact"], expected, got: show(exact) }];
}

/** What is underlined, or read as a number, stands in the excerpt letter by letter. */
function checkParts(excerpt: Excerpt, file: string, path: Path): Finding[] {
  return (["mentions", "figures"] as const).flatMap((field) =>
    excerpt[field].flatMap(({ words }, i) => {
      if (excerpt.exact.includes(words)) return [];
      const expected = `words of the excerpt's exact, ${show(excerpt.exact)}`;
      return [{ file, path: [...path, field, i, "words"], expected, got: show(words) }];
    }),
  );
}

/** What can be known of the words of excerpts without the report's text. */
export function checkWords(reports: readonly Report[]): Finding[] {
  return everyExcerpt(reports).flatMap(({ excerpt, file, path }) => [
    ...checkLength(excerpt, file, path),
    ...checkTrimmed(excerpt, file, path),
    ...checkParts(excerpt, file, path),
  ]);
}
