/** Letters that Unicode does not decompose. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ə: "e",
};

/** A name as it is compared, in any alphabet: without case, diacritics, apostrophes and hyphens. */
export const fold = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/[\p{M}'’ʹʼ`′"”]/gu, "")
    .toLowerCase()
    .replace(/[øłđðþßæœıə]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[\s\-‐–—_,.]+/g, " ")
    .trim();
