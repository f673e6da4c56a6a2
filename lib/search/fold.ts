/**
 * Normalizes names and queries, so that they match regardless of case, diacritics, alphabet and system
 * of transliteration. `foldText` keeps all letters, in Latin; `phoneticKey` little more than consonants.
 */
import { UNDECOMPOSED } from "@/geodata/undecomposed";

/**
 * Ukrainian and Russian letters. Letters that the two languages pronounce differently (г, и, е) have
 * the Ukrainian transliteration here; `phoneticKey` makes them equal.
 */
const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "а a|б b|в v|г h|ґ g|д d|е e|є ie|ё io|ж zh|з z|и y|і i|ї i|й i|к k|л l|м m|н n|о o|п p|р r|" +
    "с s|т t|у u|ф f|х kh|ц ts|ч ch|ш sh|щ shch|ъ |ы y|ь |э e|ю iu|я ia"
  )
    .split("|")
    .map((pair) => pair.split(" ") as [string, string]),
);

/**
 * Lower-case words joined by single spaces: Cyrillic transliterated, combining marks and apostrophes
 * removed, other punctuation as spaces. Hangul and other scripts stay as they are.
 */
export function foldText(text: string): string {
  if (/^[a-z0-9 ]*$/i.test(text)) return collapseSpaces(text.toLowerCase());
  // й, ї, ё and ґ before NFD, which would decompose them into another letter and a mark.
  const composed = text
    .normalize("NFC")
    .toLowerCase()
    .normalize("NFC")
    .replace(/[йїёґ]/g, (letter) => CYRILLIC[letter] ?? "");
  // NFD also decomposes Hangul syllables; the second NFC recomposes them.
  const withoutMarks = composed
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .replace(/[а-яєіæœøłđðþßı]/g, (letter) => CYRILLIC[letter] ?? UNDECOMPOSED[letter] ?? letter);
  return collapseSpaces(withoutMarks.replace(/['’ʼʹ`´]/g, "").replace(/[^\p{L}\p{N}]+/gu, " "));
}

const collapseSpaces = (text: string): string => text.replace(/ {2,}/g, " ").trim();

/** Letters and digraphs that systems of transliteration use for the same sound. */
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
 * A rough phonetic key of a folded text, the same for different transliterations: any run of vowels
 * becomes "a", doubled letters become one, and letters of SOUNDS are replaced. Kyiv, Kiev and Київ have
 * the key "kav", Horlivka and Gorlovka "harlavka".
 */
export const phoneticKey = (folded: string): string =>
  folded
    .replace(SOUND, (letters) => SOUNDS[letters] ?? letters)
    .replace(/[aeiouyj]+/g, "a")
    .replace(/([a-z])\1+/g, "$1");
