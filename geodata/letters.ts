import type { Geodata } from "./schema";

/** The scripts whose letters the fonts of the atlas have; marks and punctuation belong to none. */
const KNOWN =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}]/u;

/** Whether a font comes with the software. */
export const isKnown = (letter: string): boolean => KNOWN.test(letter);

/** Every character that the atlas's own texts have, once, in code point order. */
export function lettersOf({ metadata, layers, reports, speakers, counted }: Geodata): string[] {
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === "string") for (const letter of value) found.add(letter);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(collect);
  };
  const places = layers.flatMap(({ title, features }) => [
    title,
    ...features.map(({ properties }) => properties),
  ]);
  collect([metadata, places, reports, speakers, counted]);
  return [...found].sort();
}
