import { UNDECOMPOSED } from "../undecomposed";

/** With the letter of Azerbaijani names, which search does not fold. */
const LETTERS: Readonly<Record<string, string>> = { ...UNDECOMPOSED, ə: "e" };

/** A name as it is compared, in any alphabet: without case, diacritics, apostrophes and hyphens. */
export const fold = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/[\p{M}'’ʹʼ`′"”]/gu, "")
    .toLowerCase()
    .replace(/[øłđðþßæœıə]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\s\-‐–—_,.]+/g, " ")
    .trim();
