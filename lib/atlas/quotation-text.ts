import type { Excerpt, Mention } from "@/geodata/schema";

type Quoted = Pick<Excerpt, "exact" | "prefix" | "suffix">;

const ELLIPSIS = "…";
const SENTENCE_END = /[.?!]["”’]?$/;
/** The length of a full stop and a quotation mark. */
const MAX_END = 2;

/**
 * Whether the report's sentence begins before the exact words: there is a prefix, or they begin with a
 * lower-case letter.
 */
const isCutBefore = ({ exact, prefix }: Quoted): boolean =>
  prefix !== "" || /^["“‘]?\p{Ll}/u.test(exact);

/**
 * The text around an excerpt's exact words, with an ellipsis where the report's sentence goes on. For pages,
 * which show it beside the excerpt.
 */
export const quotationContext = (quoted: Quoted) => ({
  before: isCutBefore(quoted) ? `${ELLIPSIS} ${quoted.prefix}` : "",
  after: SENTENCE_END.test(quoted.exact + quoted.suffix)
    ? quoted.suffix
    : `${quoted.suffix} ${ELLIPSIS}`,
});

/**
 * The exact words with an ellipsis on each side where the report's sentence goes on, for human-readable
 * output without the surrounding text. Data fields contain the exact words only.
 */
export function withEllipses(quoted: Quoted): string {
  const { exact, suffix } = quoted;
  // Nothing but the end of the sentence may follow.
  const ends = SENTENCE_END.test(exact + suffix) && suffix.length <= MAX_END;
  return (isCutBefore(quoted) ? `${ELLIPSIS} ` : "") + exact + (ends ? "" : ` ${ELLIPSIS}`);
}
/** Splits the exact words at the words of a mention: [before, mention, after]. */
export function splitAtMention(
  exact: string,
  { words }: Pick<Mention, "words">,
): [string, string, string] {
  const start = exact.indexOf(words);
  const end = start + words.length;
  return [exact.slice(0, start), exact.slice(start, end), exact.slice(end)];
}
