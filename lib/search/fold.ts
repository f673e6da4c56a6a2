/**
 * What is forgiven in a query: case, diacritics, alphabet, and the ways to write one name in Latin
 * letters. `foldText` keeps a name's letters; `soundOf` keeps little more than its consonants.
 */

/** Ukrainian and Russian letters. What the two read apart (г, и, е) is brought together by `soundOf`. */
const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "а a|б b|в v|г h|ґ g|д d|е e|є ie|ё io|ж zh|з z|и y|і i|ї i|й i|к k|л l|м m|н n|о o|п p|р r|" +
    "с s|т t|у u|ф f|х kh|ц ts|ч ch|ш sh|щ shch|ъ |ы y|ь |э e|ю iu|я ia"
  )
    .split("|")
    .map((pair) => pair.split(" ") as [string, string]),
);

/** Latin letters that do not come apart into a letter and a mark. */
const LATIN: Readonly<Record<string, string>> = {
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

/**
 * Lower-case words joined by single spaces, in Latin letters where Cyrillic stood, without marks or
 * apostrophes. Hangul, and any other script, is left as it is.
 */
export function foldText(text: string): string {
  if (/^[a-z0-9 ]*$/i.test(text)) return words(text.toLowerCase());
  const whole = text
    .normalize("NFC")
    .toLowerCase()
    .normalize("NFC")
    .replace(/[йїёґ]/g, (letter) => CYRILLIC[letter] ?? "");
  // Hangul comes apart and is put together again.
  const bare = whole
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .replace(/[а-яєіæœøłđðþßı]/g, (letter) => CYRILLIC[letter] ?? LATIN[letter] ?? letter);
  return words(bare.replace(/['’ʼʹ`´]/g, "").replace(/[^\p{L}\p{N}]+/gu, " "));
}

const words = (text: string): string => text.replace(/ {2,}/g, " ").trim();

const SOUNDS: Readonly<Record<string, string>> = {
  shch: "s",
  sch: "s",
  sh: "s",
  ch: "c",
  kh: "h",
  gh: "h",
  g: "h",
  zh: "z",
  ts: "c",
  tz: "c",
  w: "v",
  ph: "f",
  x: "ks",
  q: "k",
};
const SOUND = /shch|sch|sh|ch|kh|gh|g|zh|ts|tz|w|ph|x|q/g;

/**
 * A folded text by its sound: any run of vowels as one, doubled letters once, and one letter for what
 * is transliterated in several ways. Kyiv, Kiev and Київ are "kav", Horlivka and Gorlovka "harlavka".
 */
export const phoneticKey = (folded: string): string =>
  folded
    .replace(SOUND, (letters) => SOUNDS[letters] ?? letters)
    .replace(/[aeiouyj]+/g, "a")
    .replace(/([a-z])\1+/g, "$1");
