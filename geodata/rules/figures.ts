/** A figure's numbers against its words, its qualifier and the scale that it stands on. */
import { type Finding, type Path, show, showAny } from "../finding";
import { nearest } from "../nearest";
import { numbersIn, type StatedNumber } from "../number-words";
import type { Figure } from "../schema";

type Bounds = Pick<Figure, "min" | "max">;

/** Which bounds each qualifier has. */
const BOUNDS: Readonly<
  Record<Figure["qualifier"], { said: string; fits: (bounds: Bounds) => boolean }>
> = {
  plain: { said: "one number as min and max", fits: ({ min, max }) => min !== null && min === max },
  about: { said: "one number as min and max", fits: ({ min, max }) => min !== null && min === max },
  "up-to": {
    said: "max alone, and min null",
    fits: ({ min, max }) => min === null && max !== null,
  },
  over: { said: "min alone, and max null", fits: ({ min, max }) => min !== null && max === null },
  range: {
    said: "min and max, min less than max",
    fits: ({ min, max }) => min !== null && max !== null && min < max,
  },
  words: { said: "neither min nor max", fits: ({ min, max }) => min === null && max === null },
};

function checkBounds({ min, max, qualifier }: Figure, file: string, path: Path): Finding[] {
  const { said, fits } = BOUNDS[qualifier];
  if (fits({ min, max })) return [];
  const expected = `${said} for the qualifier ${show(qualifier)}`;
  const fitting = Object.entries(BOUNDS).filter(([, other]) => other.fits({ min, max }));
  const got = `${show(qualifier)} with min ${show(min)} and max ${show(max)}`;
  return [
    { file, path: [...path, "qualifier"], expected, got, nearest: fitting.map(([name]) => name) },
  ];
}

const isEnglish = (lang: string): boolean => new Intl.Locale(lang).language === "en";

/** "A ship" is one; an article beside another number counts nothing. */
function statedNumbers(words: string, lang: string): readonly StatedNumber[] {
  const numbers = numbersIn(words, lang);
  const article = numbers.length === 0 && isEnglish(lang) ? /^an?(?= )/i.exec(words) : null;
  return article ? [{ readings: [1], start: 0, end: article[0].length }] : numbers;
}

/** Words such as "second trip" and "two thirds", which say a number otherwise. */
const OTHERWISE =
  /\b(half|halves|quarters?|twice|thrice|second|(third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?)\b|\p{No}/iu;

/** Each bound must be a number that the words state. Numbers in letters are read in English alone. */
function checkStated(figure: Figure, lang: string, file: string, path: Path): Finding[] {
  const numbers = statedNumbers(figure.words, lang);
  if (numbers.length === 0 && !isEnglish(lang)) return [];
  if (OTHERWISE.test(figure.words)) return [];
  const readings = [...new Set(numbers.flatMap((it) => it.readings))];
  const stated = numbers.map(({ start, end }) => figure.words.slice(start, end));
  return (["min", "max"] as const).flatMap((bound) => {
    const value = figure[bound];
    if (value === null || readings.includes(value)) return [];
    const at = { file, path: [...path, bound], got: show(value) };
    if (numbers.length === 0) {
      return [
        {
          ...at,
          expected: `null and the qualifier "words": ${show(figure.words)} states no number`,
        },
      ];
    }
    const expected = `a number that its words state, ${showAny(stated)} in ${show(figure.words)}`;
    const byDistance = readings.toSorted((a, b) => Math.abs(a - value) - Math.abs(b - value));
    return [{ ...at, expected, nearest: byDistance.slice(0, 1).map(String) }];
  });
}

/** What English words right before a number make of it. "Nearly" and "almost" may be about or up to. */
const CUES: readonly (readonly [RegExp, readonly Figure["qualifier"][]])[] = [
  [/\b(up to|as many as|at most|not? more than|under|(?<!no )(fewer|less) than)$/i, ["up-to"]],
  [/\b(over|(?<!not? )more than|at least|no (fewer|less) than|upwards of|exceeding)$/i, ["over"]],
  [/\b(about|around|approximately|roughly|circa|some)$/i, ["about"]],
  [/\b(nearly|almost|close to)$/i, ["about", "up-to"]],
];

/** The cue before the number that is the figure's, and before no other ("over 3 days, 40 boats"). */
function cuesOf(figure: Figure, numbers: readonly StatedNumber[]): readonly Figure["qualifier"][] {
  const value = figure.min ?? figure.max;
  const at = numbers.findIndex(({ readings }) => value !== null && readings.includes(value));
  const [number, next] = [numbers[at], numbers[at + 1]];
  if (number === undefined) return [];
  const { words } = figure;
  const before = words.slice(numbers[at - 1]?.end ?? 0, number.start).trimEnd();
  const between = words.slice(number.end, next?.start ?? number.end);
  const isRange = /\bbetween$/i.test(before)
    ? /^\s*and\s*$/i.test(between)
    : /^\s*([-–—]|to)\s*$/i.test(between);
  if (isRange) return ["range"];
  return CUES.find(([cue]) => cue.test(before))?.[1] ?? [];
}

/** "Around 11,000" is no plain number, and "between 40 and 60" no single one. */
function checkCue(figure: Figure, lang: string, file: string, path: Path): Finding[] {
  if (!isEnglish(lang)) return [];
  const cues = cuesOf(figure, numbersIn(figure.words, lang));
  if (cues.length === 0 || cues.includes(figure.qualifier)) return [];
  const expected = `the qualifier that its words have, ${showAny(cues)} for ${show(figure.words)}`;
  return [
    { file, path: [...path, "qualifier"], expected, got: show(figure.qualifier), nearest: cues },
  ];
}

/**
 * Checks one figure by itself.
 *
 * @param lang the language tag of its words
 */
export function checkFigure(figure: Figure, lang: string, file: string, path: Path): Finding[] {
  const bounds = checkBounds(figure, file, path);
  // One finding for one mistake: with bounds of another qualifier, that is what is to be decided first.
  const others = bounds.length > 0 ? [] : checkCue(figure, lang, file, path);
  return [...bounds, ...others, ...checkStated(figure, lang, file, path)];
}

/** A figure where it stands. */
export interface PlacedFigure {
  figure: Figure;
  file: string;
  path: Path;
}

/** The units of a scale: those that the counted thing lists, else that of its first figure. */
function unitsOf(id: string, listed: readonly string[] | undefined, all: readonly PlacedFigure[]) {
  const first = all.find(({ figure }) => figure.counted === id)?.figure.unit;
  return listed ?? (first === undefined ? [] : [first]);
}

/** Checks that the figures of a counted thing, which stand side by side on one scale, have its units. */
export function checkUnits(
  counted: readonly { id: string; units?: readonly string[] | undefined }[],
  figures: readonly PlacedFigure[],
): Finding[] {
  const units = new Map(counted.map((it) => [it.id, unitsOf(it.id, it.units, figures)]));
  return figures.flatMap(({ figure, file, path }) => {
    const known = units.get(figure.counted) ?? [figure.unit];
    if (known.includes(figure.unit)) return [];
    const expected = `a unit of the scale ${show(figure.counted)}, ${showAny(known)} (units in vocabulary/counted.json lists what may stand on it)`;
    const near = nearest(figure.unit, known);
    return [{ file, path: [...path, "unit"], expected, got: show(figure.unit), nearest: near }];
  });
}
