import { wordsOf } from "../coverage";
import { everyExcerpt } from "../files";
import { type Finding, type Path, show } from "../finding";
import type { Excerpt, Report } from "../schema";

/** Maximum length of an excerpt, in words. */
const MAX_EXCERPT_WORDS = 45;

function checkLength({ exact }: Excerpt, file: string, path: Path): Finding[] {
  const count = wordsOf(exact).length;
  if (count <= MAX_EXCERPT_WORDS) return [];
  const expected = `at most ${MAX_EXCERPT_WORDS} words`;
  return [{ file, path: [...path, "exact"], expected, got: `${count}` }];
}

function checkTrimmed({ exact }: Excerpt, file: string, path: Path): Finding[] {
  if (exact.trim() === exact) return [];
  const expected = "no white space at either end (it belongs to prefix and suffix)";
  return [{ file, path: [...path, "exact"], expected, got: show(exact) }];
}

/** The words of mentions and figures must be in the excerpt literally. */
function checkParts(excerpt: Excerpt, file: string, path: Path): Finding[] {
  return (["mentions", "figures"] as const).flatMap((field) =>
    excerpt[field].flatMap(({ words }, i) => {
      if (excerpt.exact.includes(words)) return [];
      const expected = `words of the excerpt's exact, ${show(excerpt.exact)}`;
      return [{ file, path: [...path, field, i, "words"], expected, got: show(words) }];
    }),
  );
}

/** The checks of excerpts' words that do not need the report's text. */
export function checkWords(reports: readonly Report[]): Finding[] {
  return everyExcerpt(reports).flatMap(({ excerpt, file, path }) => [
    ...checkLength(excerpt, file, path),
    ...checkTrimmed(excerpt, file, path),
    ...checkParts(excerpt, file, path),
  ]);
}
