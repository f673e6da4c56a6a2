/** Latin letters that Unicode does not decompose into a base letter and a combining mark, in plain letters. */
export const UNDECOMPOSED: Readonly<Record<string, string>> = {
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  ı: "i",
};
