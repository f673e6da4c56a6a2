/**
 * The numbers that words state: digits of any script, with the separators of the language and with
 * multipliers ("1.5 million", "20 тис.", "1만 5천"), and, in English, numbers in letters.
 */

export interface StatedNumber {
  /** What it may mean, the likeliest first: in "25-30,000" the first number is 25 or 25,000. */
  readings: readonly number[];
  /** UTF-16 offsets; `end` is exclusive. */
  start: number;
  end: number;
}

const numbered = (words: string, value: (i: number) => number) =>
  words.split(" ").map((word, i) => [word, value(i)] as const);

/** English numbers that are added up. */
const ADDENDS = new Map<string, number>([
  ...numbered("zero one two three four five six seven eight nine ten eleven twelve", (i) => i),
  ...numbered("thirteen fourteen fifteen sixteen seventeen eighteen nineteen", (i) => i + 13),
  ...numbered("twenty thirty forty fifty sixty seventy eighty ninety", (i) => (i + 2) * 10),
  ...numbered("no none single both pair couple", (i) => [0, 0, 1, 2, 2, 2][i] ?? 0),
  ["half", 0.5],
]);

/** Words that multiply what stands before them, by their beginnings in the languages that have them. */
const MULTIPLIERS: readonly (readonly [number, RegExp])[] = [
  [12, /^dozen$/],
  [100, /^(hundred$|hundert|백|百(?!万))/],
  [1e9, /^(billion$|bn$|млрд|мільярд|миллиард|mil+iard|mld|mrd|milyar)/],
  [
    1e6,
    /^(million|mln$|mn$|m$|mio$|млн|мільйон|миллион|mill[oó]n|milh|mili[oó]n|milyon|juta$|백만|百万|ล้าน)/,
  ],
  [1e8, /^[억億亿]/],
  [1e7, /^crore/],
  [1e5, /^lakh/],
  [1e4, /^[만万萬]/],
  [
    1e3,
    /^(thousand$|k$|тис|тыс|tausend|tsd|mil$|mille|mila$|tys|tis[ií]c|duizend|tusen|tuhat|bin$|mii$|ribu|ألف|آلاف|천|千|พัน)/,
  ],
];

const multiplierOf = (word: string): number | undefined =>
  MULTIPLIERS.find(([, beginning]) => beginning.test(word))?.[0];

/** Western digits for those of any script; the ten of each follow one another in Unicode. */
function withWesternDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
    // A digit beyond the basic plane is two code units; the offsets stay those of the text.
    return String(value).padStart(digit.length, "0");
  });
}

interface Token {
  word: string;
  /** What digits state; null for a word. */
  digits: number | null;
  /** Whether thousands are separated. */
  grouped: boolean;
  start: number;
  end: number;
}

/** Digits as the language separates thousands and decimals (spaces and apostrophes too), and words. */
function tokensOf(text: string, lang: string): Token[] {
  const parts = new Intl.NumberFormat(lang, { numberingSystem: "latn" }).formatToParts(1234567.8);
  const part = (type: string) => parts.find((it) => it.type === type)?.value ?? "";
  const [group, point] = [`[\\s'’\\u066C${part("group")}]`, `[\\u066B${part("decimal")}]`];
  // In twos as well, as India groups what is above a thousand.
  const whole = `\\d{1,3}(?:${group}\\d{2,3})*${group}\\d{3}(?!\\d)|\\d+`;
  const words = `(?<whole>${whole})(?:${point}(?<decimals>\\d+))?|[\\p{L}\\p{M}]+`;
  return [...withWesternDigits(text).matchAll(new RegExp(words, "gu"))].map((match) => {
    const { whole, decimals = "0" } = match.groups ?? {};
    const digits = whole?.replace(/\D/g, "");
    return {
      word: match[0].toLowerCase(),
      digits: digits === undefined ? null : Number(`${digits}.${decimals}`),
      grouped: digits !== whole,
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

/** A number as its words are read: what is multiplied already, what is not yet, and by what last. */
interface Reading {
  total: number;
  current: number | null;
  last: number;
  factor: number;
  /** Without a multiplier that is an abbreviation: "300 m" are metres, or millions. */
  unmultiplied: number | null;
  start: number;
  end: number;
}

/** Whether an addend goes on with a number: "forty-six", "two hundred (and) six", "1만 5천". */
function goesOn({ current, total, factor }: Reading, addend: number): boolean {
  if (current === null) return total > 0 && addend < factor;
  if (current > 0 && current % 100 === 0) return addend < 100;
  return current % 100 >= 20 && current % 10 === 0 && addend < 10;
}

function multiply(reading: Reading, by: number, isAbbreviation: boolean, end: number): void {
  const { current } = reading;
  reading.unmultiplied = isAbbreviation ? current : null;
  if (by === 100) reading.current = (current ?? 1) * 100;
  else {
    reading.total += (current ?? 1) * by;
    reading.current = null;
  }
  reading.factor = Math.max(by, reading.factor);
  reading.end = end;
}

/** The "and" of "two hundred and six", and the "a" of "half a million". */
function joins(word: string, { current, total }: Reading): boolean {
  if (word === "a") return current === 0.5;
  const isMultiplied = current === null ? total > 0 : current > 0 && current % 100 === 0;
  return word === "and" && isMultiplied;
}

/** The "no" of "no fewer than 40" counts nothing. */
const NO = /\bno(?=\s+(?:fewer|less|more|longer|later)\b)/gi;

function readingsOf(text: string, lang: string): Reading[] {
  const english = new Intl.Locale(lang).language === "en";
  const found: Reading[] = [];
  let open: Reading | null = null;
  const begin = (current: number | null, { start, end }: Token, factor = 1): Reading => {
    const reading = { total: 0, current, last: current ?? 1, factor, start, end };
    found.push({ ...reading, unmultiplied: null });
    return found.at(-1) as Reading;
  };
  let before = 0;
  for (const token of tokensOf(english ? text.replace(NO, "  ") : text, lang)) {
    const { word, digits, grouped, start, end } = token;
    if (!/^[\s-]*$/.test(text.slice(before, start))) open = null;
    before = end;
    const addend: number | undefined = digits ?? (english ? ADDENDS.get(word) : undefined);
    const by = multiplierOf(word);
    if (addend !== undefined) {
      if (open === null || grouped || !goesOn(open, addend)) {
        open = begin(addend, token, grouped ? 1e3 : 1);
      } else {
        Object.assign(open, { current: (open.current ?? 0) + addend, last: addend, end });
      }
    } else if (by === 100 && open !== null && (open.current ?? 0) > 100) {
      // "two hundred and three hundred": the last addend begins a second number.
      open.current = (open.current ?? 0) - open.last;
      open = begin(open.last * 100, token, 100);
    } else if (by !== undefined && (open !== null || english)) {
      open ??= begin(null, token);
      multiply(open, by, word.length <= 2, end);
    } else if (!(english && open !== null && joins(word, open))) {
      open = null;
    }
  }
  return found;
}

/** How far apart the two numbers of "25 to 30,000" may stand. */
const RANGE_GAP = /^\D{1,8}$/u;

/**
 * The numbers in a text, in its order.
 *
 * @param lang a language tag; it says how thousands and decimals are separated
 */
export function numbersIn(text: string, lang: string): StatedNumber[] {
  const readings = readingsOf(text, lang);
  return readings.map(({ total, current, unmultiplied, start, end }, i) => {
    const value = total + (current ?? 0);
    const next = readings[i + 1];
    const shares =
      next !== undefined && next.factor > 1 && RANGE_GAP.test(text.slice(end, next.start));
    const isNegative = /(?:^|\s)[-−]$/.test(text.slice(0, start));
    const others = [
      ...(shares ? [value * next.factor] : []),
      ...(unmultiplied === null ? [] : [unmultiplied]),
      ...(isNegative ? [-value] : []),
    ];
    return { readings: [value, ...others], start, end };
  });
}
