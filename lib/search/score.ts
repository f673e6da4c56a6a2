import { prefixEditDistance } from "@/geodata/edit-distance";
import { foldText, phoneticKey } from "./fold";

/** A name or query in the forms that are compared. */
export interface NormalizedName {
  /** See `foldText`. */
  fold: string;
  /** See `phoneticKey`. */
  sound: string;
  /**
   * The set of letters in `sound`, one bit for each character code modulo 32. Comparing two sets rules
   * out most names before the edit distance has to be computed.
   */
  letters: number;
}

export function normalizeName(text: string): NormalizedName {
  const fold = foldText(text);
  const sound = phoneticKey(fold);
  let letters = 0;
  for (let i = 0; i < sound.length; i++) letters |= 1 << (sound.charCodeAt(i) & 31);
  return { fold, sound, letters };
}

/** Whether more than `limit` bits are set. */
function hasMoreBits(bits: number, limit: number): boolean {
  let remaining = bits;
  // Each step clears the lowest bit that is set.
  for (let i = 0; i < limit; i++) remaining &= remaining - 1;
  return remaining !== 0;
}

/**
 * Scores by kind of match: the same text, a prefix of the text, a prefix of a later word, the same
 * sound, a prefix of the sound, a substring, and (`near`) a match with typos.
 */
const SCORE = { same: 100, start: 90, word: 80, sound: 75, soundStart: 65, inside: 60, near: 50 };
/** A shorter phonetic key matches too many names. */
const MIN_SOUND_LENGTH = 4;
const MIN_INSIDE_LENGTH = 3;

/** How well a name matches a query, by its letters and its sound: 0 (no match) to 100. */
export function scoreOf(query: NormalizedName, { fold, sound }: NormalizedName): number {
  if (fold === query.fold) return SCORE.same;
  const at = fold.indexOf(query.fold);
  if (at === 0) return SCORE.start;
  if (at > 0 && fold.includes(` ${query.fold}`)) return SCORE.word;
  if (query.sound.length < MIN_SOUND_LENGTH) {
    return query.sound.length === MIN_SOUND_LENGTH - 1 && sound === query.sound
      ? SCORE.sound
      : inside(query, at);
  }
  if (sound === query.sound) return SCORE.sound;
  if (sound.startsWith(query.sound)) return SCORE.soundStart;
  return inside(query, at);
}

const inside = (query: NormalizedName, at: number): number =>
  at > 0 && query.fold.length >= MIN_INSIDE_LENGTH ? SCORE.inside : 0;

/** Whether a query is a name, or whole words of it: "Sunan" of "Sunan airport", not "Kursk" of "Kurske". */
export const isWholeWords = (query: NormalizedName, { fold, sound }: NormalizedName): boolean =>
  ` ${fold} `.includes(` ${query.fold} `) ||
  (sound === query.sound && sound.length >= MIN_SOUND_LENGTH - 1);

/** How many typos to allow in a query of this length. */
const allowedTypos = (length: number): number => (length >= 9 ? 2 : length >= 5 ? 1 : 0);

/** Score of a match with typos; 0 if there is none, or if the name matches without typos. */
export function fuzzyScore(query: NormalizedName, name: NormalizedName): number {
  const { sound, letters } = name;
  const limit = allowedTypos(query.sound.length);
  if (limit === 0 || sound.length < query.sound.length - limit) return 0;
  // Each letter of the query that the name lacks is at least one typo.
  if (hasMoreBits(query.letters & ~letters, limit)) return 0;
  const distance = prefixEditDistance(query.sound, sound, limit);
  return distance <= limit && scoreOf(query, name) === 0 ? SCORE.near - distance : 0;
}

/** Whether each word of a query is a prefix of some word of a folded text. */
export const matchesWordPrefixes = (fold: string, words: readonly string[]): boolean =>
  words.every((word) => fold.startsWith(word) || fold.includes(` ${word}`));
