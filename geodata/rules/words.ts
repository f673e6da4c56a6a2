import { LIMITS, wordsOf } from "../coverage";
import { everyClaim, everyExcerpt } from "../files";
import { type Finding, type Path, show } from "../finding";
import type { Claim, Excerpt, Report } from "../schema";
import { checkGlosses } from "./glosses";

function checkLength({ exact }: Excerpt, { rights }: Report, file: string, path: Path): Finding[] {
  if (rights.basis !== "quotation") return [];
  const count = wordsOf(exact).length;
  if (count <= LIMITS.excerpt) return [];
  const expected = `at most ${LIMITS.excerpt} words`;
  return [{ file, path: [...path, "exact"], expected, got: `${count}` }];
}

function checkTrimmed({ exact }: Excerpt, file: string, path: Path): Finding[] {
  if (exact.trim() === exact) return [];
  const expected = "no white space at either end (it belongs to prefix and suffix)";
  return [{ file, path: [...path, "exact"], expected, got: show(exact) }];
}

/** The words of mentions and figures must be in the excerpt literally. */
function checkParts({ exact }: Excerpt, claim: Claim, file: string, path: Path): Finding[] {
  return (["mentions", "figures"] as const).flatMap((field) =>
    claim[field].flatMap(({ words }, i) => {
      if (exact.includes(words)) return [];
      const expected = `words of the excerpt's exact, ${show(exact)}`;
      return [{ file, path: [...path, field, i, "words"], expected, got: show(words) }];
    }),
  );
}

/** The checks of excerpts' words that do not need the report's text. */
export function checkWords(reports: readonly Report[]): Finding[] {
  const excerpts = everyExcerpt(reports).flatMap(({ report, excerpt, file, path }) => [
    ...checkLength(excerpt, report, file, path),
    ...checkTrimmed(excerpt, file, path),
    ...checkGlosses(excerpt, file, path),
  ]);
  const claims = everyClaim(reports).flatMap(({ excerpt, claim, file, path }) =>
    checkParts(excerpt, claim, file, path),
  );
  return [...excerpts, ...claims];
}
