import type { Excerpt, Mention } from "@/geodata/schema";

/** The text around an excerpt's exact words, with an ellipsis where the report's sentence goes on. */
export const quotationContext = ({ prefix, suffix }: Pick<Excerpt, "prefix" | "suffix">) => ({
  before: prefix && `… ${prefix}`,
  after: /[.?!]["”]?$/.test(suffix) ? suffix : `${suffix} …`,
});

/** Splits the exact words at the words of a mention: [before, mention, after]. */
export function splitAtMention(
  exact: string,
  { words }: Pick<Mention, "words">,
): [string, string, string] {
  const start = exact.indexOf(words);
  const end = start + words.length;
  return [exact.slice(0, start), exact.slice(start, end), exact.slice(end)];
}
