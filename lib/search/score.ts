import { distanceToStart } from "@/geodata/edit-distance";
import { foldText, phoneticKey } from "./fold";

/** A text as it is compared. */
export interface Folded {
  fold: string;
  sound: string;
  /** One bit for each letter of the sound, by its code modulo 32: most names are told apart by it alone. */
  letters: number;
}

export function foldedOf(text: string): Folded {
  const fold = foldText(text);
  const sound = phoneticKey(fold);
  let letters = 0;
  for (let i = 0; i < sound.length; i++) letters |= 1 << (sound.charCodeAt(i) & 31);
  return { fold, sound, letters };
}

/** Whether a set of bits has more than so many. */
function exceeds(bits: number, limit: number): boolean {
  let rest = bits;
  for (let i = 0; i < limit; i++) rest &= rest - 1;
  return rest !== 0;
}

/** The words are the same; they begin so; a later word begins so; they sound so; letters inside; nearly so. */
const SCORE = { same: 100, start: 90, word: 80, sound: 75, soundStart: 65, inside: 60, near: 50 };
/** Fewer letters than this sound like too much. */
const LEAST_SOUND = 4;
const LEAST_INSIDE = 3;

/** How well a name answers a query by its letters and its sound; 0 is not at all. */
export function scoreOf(query: Folded, { fold, sound }: Folded): number {
  if (fold === query.fold) return SCORE.same;
  const at = fold.indexOf(query.fold);
  if (at === 0) return SCORE.start;
  if (at > 0 && fold.includes(` ${query.fold}`)) return SCORE.word;
  if (query.sound.length < LEAST_SOUND) {
    return query.sound.length === LEAST_SOUND - 1 && sound === query.sound
      ? SCORE.sound
      : inside(query, at);
  }
  if (sound === query.sound) return SCORE.sound;
  if (sound.startsWith(query.sound)) return SCORE.soundStart;
  return inside(query, at);
}

const inside = (query: Folded, at: number): number =>
  at > 0 && query.fold.length >= LEAST_INSIDE ? SCORE.inside : 0;

/** Slips that are forgiven in so many letters. */
const slips = (letters: number): number => (letters >= 9 ? 2 : letters >= 5 ? 1 : 0);

/** How well a name with slips answers a query; 0 is not at all, or without one. */
export function nearScoreOf(query: Folded, name: Folded): number {
  const { sound, letters } = name;
  const limit = slips(query.sound.length);
  if (limit === 0 || sound.length < query.sound.length - limit) return 0;
  // Each letter that the name lacks is a slip.
  if (exceeds(query.letters & ~letters, limit)) return 0;
  const distance = distanceToStart(query.sound, sound, limit);
  return distance <= limit && scoreOf(query, name) === 0 ? SCORE.near - distance : 0;
}

/** Whether each word of a query begins a word of a folded text. */
export const holdsWords = (fold: string, words: readonly string[]): boolean =>
  words.every((word) => fold.startsWith(word) || fold.includes(` ${word}`));
