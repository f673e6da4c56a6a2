import type { Excerpt, Gloss, Mention } from "@/geodata/schema";
import type { Translator } from "@/lib/text/translator";

type Glossed = Pick<Excerpt, "exact" | "glosses">;
type Cut = Pick<Excerpt, "exact" | "prefix" | "suffix">;
type Quoted = Cut & Glossed;

const ELLIPSIS = "…";
const SENTENCE_END = /[.?!]["”’]?$/;
/** The length of a full stop and a quotation mark. */
const MAX_END = 2;

/**
 * Whether the report's sentence begins before the exact words: there is a prefix, or they begin with a
 * lower-case letter.
 */
const isCutBefore = ({ exact, prefix }: Cut): boolean =>
  prefix !== "" || /^["“‘]?\p{Ll}/u.test(exact);

/**
 * The text around an excerpt's exact words, with an ellipsis where the report's sentence goes on. For pages,
 * which show it beside the excerpt.
 */
export const quotationContext = (quoted: Cut) => ({
  before: isCutBefore(quoted) ? `${ELLIPSIS} ${quoted.prefix}` : "",
  after: SENTENCE_END.test(quoted.exact + quoted.suffix)
    ? quoted.suffix
    : `${quoted.suffix} ${ELLIPSIS}`,
});

/** Words of the report (`gloss: null`), or a gloss in its brackets with the space that sets it apart. */
export interface TextPart {
  text: string;
  gloss: Gloss | null;
}

/** A gloss as it is written between what stands before and after it. */
function bracketed({ text }: Gloss, before: string, after: string): string {
  const opens = /(?:^|[\s“‘"([])$/.test(before) ? "" : " ";
  const closes = /^(?:$|[\s\p{P}])/u.test(after) ? "" : " ";
  return `${opens}[${text}]${closes}`;
}

/** A span of the exact words, with the glosses that are inserted in it; `end` is exclusive. */
function partsBetween({ exact, glosses }: Glossed, start: number, end: number): TextPart[] {
  const parts: TextPart[] = [];
  let from = start;
  for (const gloss of glosses) {
    const { at } = gloss;
    parts.push({ text: exact.slice(from, at), gloss: null });
    parts.push({ text: bracketed(gloss, exact.slice(0, at), exact.slice(at)), gloss });
    from = at;
  }
  parts.push({ text: exact.slice(from, end), gloss: null });
  return parts.filter(({ text }) => text !== "");
}

/**
 * The exact words with the atlas's glosses, in three: before the words of a mention, those words, and after
 * them; all are before without a mention. Without the glosses they are `exact`, letter by letter.
 */
export function quotationParts(
  { exact, glosses }: Glossed,
  mention?: Pick<Mention, "words">,
): { before: TextPart[]; mentioned: TextPart[]; after: TextPart[] } {
  const start = mention ? exact.indexOf(mention.words) : exact.length;
  const end = start + (mention?.words.length ?? 0);
  const within = (from: number, to: number, isHere: (at: number) => boolean) =>
    partsBetween({ exact, glosses: glosses.filter(({ at }) => isHere(at)) }, from, to);
  // A gloss at either end of the mention's words is not one of them.
  return {
    before: within(0, start, (at) => at <= start),
    mentioned: within(start, end, (at) => at > start && at < end),
    after: within(end, exact.length, (at) => at > start && at >= end),
  };
}

/** The exact words with the atlas's glosses in square brackets. */
export const glossed = (quoted: Glossed): string =>
  quotationParts(quoted)
    .before.map(({ text }) => text)
    .join("");

/** Which words of a text in plain letters are the atlas's: "Supplied by the atlas: [Shoigu], [the]"; null if none. */
export const glossNote = ({ glosses }: Pick<Glossed, "glosses">, t: Translator): string | null =>
  glosses.length === 0
    ? null
    : t("glossNote", { words: glosses.map(({ text }) => `[${text}]`).join(", ") });

/**
 * The words with glosses, and an ellipsis on each side where the report's sentence goes on, for human-readable
 * output without the surrounding text.
 */
export function withEllipses(quoted: Quoted): string {
  const { exact, suffix } = quoted;
  // Nothing but the end of the sentence may follow.
  const ends = SENTENCE_END.test(exact + suffix) && suffix.length <= MAX_END;
  return (
    (isCutBefore(quoted) ? `${ELLIPSIS} ` : "") + glossed(quoted) + (ends ? "" : ` ${ELLIPSIS}`)
  );
}
