/**
 * What the words of a date name: years, months, days, weekdays and, in English, seasons. The names come
 * from the Unicode CLDR, which Node has, so they are read in any language, as far as words stand there as
 * they do in dates. Languages whose calendar is another than the Gregorian are not read.
 */

export interface NamedDay {
  /** From 1. */
  month: number;
  /** Null for a month without a day. */
  day: number | null;
}

export interface DateWords {
  years: readonly number[];
  days: readonly NamedDay[];
  /** From 1, Monday, to 7, Sunday, as in ISO 8601. */
  weekdays: readonly number[];
  /** Codes of EDTF: 21, spring, to 24, winter. */
  seasons: readonly number[];
}

/** Lower-case names with the number of what they name; longest first, so that 11월 is not read as 1월. */
type Names = readonly (readonly [string, number])[];

const byLength = (names: [string, number][]): Names =>
  names
    .map(([name, number]) => [name.toLowerCase(), number] as const)
    .sort(([a], [b]) => b.length - a.length);

/** The names of a part of days, as they are by themselves and as they are beside others. */
function namesOf(lang: string, part: "month" | "weekday", days: readonly Date[]): Names {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang, { ...options, timeZone: "UTC" });
  const [alone, beside] = [format({ [part]: "long" }), format({ dateStyle: "full" })];
  const names = days.flatMap((day, i): [string, number][] => {
    const named = beside.formatToParts(day).find(({ type }) => type === part)?.value ?? "";
    return [alone.format(day), named].map((name) => [name, i + 1]);
  });
  return byLength(names.filter(([name]) => /\p{L}/u.test(name)));
}

const MONTHS = Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2024, i, 15)));
/** 1 January 2024 was a Monday. */
const WEEKDAYS = Array.from({ length: 7 }, (_, i) => new Date(Date.UTC(2024, 0, i + 1)));

const ENGLISH_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const SEASONS: Names = [
  ["spring", 21],
  ["summer", 22],
  ["autumn", 23],
  ["winter", 24],
  ["fall", 23],
];

const isEnglish = (lang: string) => new Intl.Locale(lang).language === "en";

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Alternatives of names as whole words; a particle may follow in a script without capitals (6월에). */
const anyOf = (names: Names): string =>
  `(?<![\\p{Ll}\\p{Lu}\\p{N}])(?:${names.map(([name]) => escaped(name)).join("|")})(?![\\p{Ll}\\p{Lu}])`;

const NOTHING = "(?!)";

function numbersOf(names: Names, text: string): number[] {
  const pattern = new RegExp(names.length > 0 ? anyOf(names) : NOTHING, "gu");
  return (text.match(pattern) ?? []).map((found) => new Map(names).get(found) ?? 0);
}

/** One day or several, "3", "3–5", "3rd and 5th", and what stands between the day and its month. */
const DAY = "(?<!\\d)\\d{1,2}(?!\\d)(?:st|nd|rd|th)?";
const DAYS = `${DAY}(?:\\s*(?:[-–—,]|to|and|or)\\s*${DAY}(?!\\s*:))*`;

function daysOf(months: Names, text: string): NamedDay[] {
  if (months.length === 0) return [];
  const month = anyOf(months);
  const pattern = new RegExp(
    `(?:(?<before>${DAYS})[\\s.]*(?:of |de |di |da )?\\s*)?(?<month>${month})(?:[\\s.]*(?<after>${DAYS}))?`,
    "gu",
  );
  return [...text.matchAll(pattern)].flatMap(({ groups = {} }): NamedDay[] => {
    const number = new Map(months).get(groups.month ?? "") ?? 0;
    const days = (groups.before ?? groups.after ?? "").match(/\d+/g) ?? [];
    if (days.length === 0) return [{ month: number, day: null }];
    return days.map((day) => ({ month: number, day: Number(day) }));
  });
}

/** Four digits as a year; "the 1990s" are ten. */
const yearsOf = (text: string): number[] =>
  (text.match(/(?<!\d)[12]\d{3}(?!\d|0?s\b|,\d)/g) ?? []).map(Number);

/** @returns null if the language's dates are not those of the Gregorian calendar */
export function dateWords(text: string, lang: string): DateWords | null {
  if (new Intl.DateTimeFormat(lang).resolvedOptions().calendar !== "gregory") return null;
  const english = isEnglish(lang);
  // "May" is a month, "may" is not.
  const read = (english ? text.replace(/\bmay\b/g, "") : text).toLowerCase();
  const short = ENGLISH_MONTHS.map((name, i): [string, number] => [name, i + 1]);
  const months = byLength([
    ...namesOf(lang, "month", MONTHS).map(([name, i]): [string, number] => [name, i]),
    ...(english ? [...short, ["sept", 9] as [string, number]] : []),
  ]);
  return {
    years: yearsOf(read),
    days: daysOf(months, read),
    weekdays: numbersOf(namesOf(lang, "weekday", WEEKDAYS), read),
    seasons: english ? numbersOf(SEASONS, read) : [],
  };
}
