import { wordsOf } from "../coverage";
import { type Finding, type Path, show } from "../finding";
import type { Excerpt, Gloss } from "../schema";

/** A gloss supplies grammar, not a second report. */
const MAX_GLOSS_WORDS = 8;

const lettersOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Whether an offset is within a word, which an insertion would tear apart. */
function isWithinWord(exact: string, at: number): boolean {
  const isPart = (character: string) => /[^\s\p{P}]/u.test(character);
  return isPart(exact.charAt(at - 1)) && isPart(exact.charAt(at));
}

function checkPosition({ exact }: Excerpt, { at }: Gloss, before: number): string | null {
  if (at > exact.length) return `at most ${exact.length}, the length of exact`;
  if (isWithinWord(exact, at)) return "a place between two words of exact";
  return at > before ? null : "glosses in the order of exact, one at a place";
}

function checkWords({ text, from }: Gloss): Pick<Finding, "expected" | "got"> | null {
  const count = wordsOf(text).length;
  if (count > MAX_GLOSS_WORDS)
    return { expected: `at most ${MAX_GLOSS_WORDS} words`, got: `${count}` };
  const known = new Set(lettersOf(from ?? text));
  const added = lettersOf(text).filter((word) => !known.has(word));
  if (added.length === 0) return null;
  return { expected: `words of from, ${show(from)}`, got: show(added.join(" ")) };
}

/** Checks what can be said of glosses without the report's text: where they stand, and what they are made of. */
export function checkGlosses(excerpt: Excerpt, file: string, path: Path): Finding[] {
  return excerpt.glosses.flatMap((gloss, i) => {
    const at = [...path, "glosses", i];
    const position = checkPosition(excerpt, gloss, excerpt.glosses[i - 1]?.at ?? -1);
    const words = checkWords(gloss);
    return [
      ...(position === null
        ? []
        : [{ file, path: [...at, "at"], expected: position, got: show(gloss.at) }]),
      ...(words === null ? [] : [{ file, path: [...at, "text"], ...words }]),
    ];
  });
}
