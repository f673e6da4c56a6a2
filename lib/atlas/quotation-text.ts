import type { Excerpt, Mention } from "@/geodata/schema";

/** What stands beside an excerpt's exact words, with an ellipsis wherever the report's sentence goes on. */
export const quotationContext = ({ prefix, suffix }: Pick<Excerpt, "prefix" | "suffix">) => ({
  before: prefix && `… ${prefix}`,
  after: /[.?!]["”]?$/.test(suffix) ? suffix : `${suffix} …`,
});

/** The exact words in three: before, at and after those that a tie to a place rests on. */
export function splitAtMention(
  exact: string,
  { words }: Pick<Mention, "words">,
): [string, string, string] {
  const start = exact.indexOf(words);
  const end = start + words.length;
  return [exact.slice(0, start), exact.slice(start, end), exact.slice(end)];
}
