/** A date against its words and against its report's own date. */
import { type DateWords, dateWords, type NamedDay } from "../date-words";
import { type Edtf, readEdtf } from "../edtf";
import { type Finding, type Path, show } from "../finding";
import type { Report } from "../schema";

type DateField = Report["date"];

export interface DateContext {
  /** Language tag of the date's words. */
  lang: string;
  /** The report's own date, where it is known: words such as "June 5" leave the year to it. */
  reported: Edtf | null;
}

/** One end of an EDTF date: what it says of year, month (or season) and day. */
interface End {
  year: number;
  month: number | null;
  day: number | null;
}

/** The ends of an EDTF text that are neither open nor unknown; a single date is one. */
function endsOf(edtf: string): End[] {
  return edtf.split("/").flatMap((end) => {
    const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(end) ?? [];
    if (year === undefined) return [];
    const number = (digits: string | undefined) => (digits === undefined ? null : Number(digits));
    return [{ year: Number(year), month: number(month), day: number(day) }];
  });
}

const SEASON = 20;

/** The months of an EDTF season north of the equator and south of it. */
const monthsOfSeason = (season: number): number[] => {
  const first = (season - 20) * 3;
  return [0, 1, 2].flatMap((i) => [((first + i - 1) % 12) + 1, ((first + i + 5) % 12) + 1]);
};

/** Whether an end is not another day or month than the one named; less precise is not another. */
function agrees({ month, day }: End, named: NamedDay): boolean {
  if (month === null) return true;
  if (month > SEASON) return monthsOfSeason(month).includes(named.month);
  return month === named.month && (day === null || named.day === null || day === named.day);
}

/** What the words name that no end of the date is. */
function disagreements(words: DateWords, edtf: string): string | null {
  const ends = endsOf(edtf);
  const some = (test: (end: End) => boolean) => ends.some(test);
  if (words.years.length > 0 && !some(({ year }) => words.years.includes(year))) return "year";
  const days = words.days;
  if (days.length > 0 && !some((end) => days.some((named) => agrees(end, named)))) {
    const month = some((end) => days.some((named) => agrees({ ...end, day: null }, named)));
    return month ? "day" : "month";
  }
  const seasonal = ends.filter(({ month }) => (month ?? 0) > SEASON);
  if (words.seasons.length > 0 && seasonal.length > 0) {
    if (!seasonal.some(({ month }) => words.seasons.includes(month ?? 0))) return "season";
  }
  const daily = ends.filter((end): end is End & { month: number; day: number } => end.day !== null);
  if (words.weekdays.length > 0 && daily.length > 0) {
    const weekdays = daily.map(
      ({ year, month, day }) => new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7,
    );
    if (!weekdays.some((it) => words.weekdays.includes(it))) return "weekday";
  }
  return null;
}

/** Words that name both ends: each must be one. */
const BETWEEN = /\b(between|from)\b.*\b(and|to|until)\b|\d\s*[-–—]\s*\d/i;

function disagreesAtAnEnd(words: DateWords, edtf: string): boolean {
  const ends = endsOf(edtf);
  if (ends.length < 2 || words.days.length < 2) return false;
  return !ends.every((end) => words.days.some((named) => agrees(end, named)));
}

function checkNamed(
  text: string,
  edtf: string,
  words: DateWords,
  file: string,
  path: Path,
): Finding[] {
  const both = BETWEEN.test(text) && disagreesAtAnEnd(words, edtf);
  const what = disagreements(words, edtf) ?? (both ? "days or months" : null);
  if (what === null) return [];
  const expected = `the ${what} that its text names, ${show(text)}`;
  return [{ file, path: [...path, "edtf"], expected, got: show(edtf) }];
}

const isEnglish = (lang: string) => new Intl.Locale(lang).language === "en";

/** "By June 5", but not "by train" or "by CNN"; "since" and "until" are more than a day. */
const BY =
  /\b(by|no later than)\s+(?=(the\s+)?(end|start|middle|early|mid|late|spring|summer|autumn|fall|winter|next|then|\d|(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?=\W|[a-z]*(ary|ch|il|ust|ber|day)\b)))/i;
const SPAN = /(?<!\bnot )\b(since|until|till)\b/i;

function checkOpenEnd(text: string, edtf: string, file: string, path: Path): Finding[] {
  const at = { file, path: [...path, "edtf"], got: show(edtf) };
  const [first, last] = edtf.split("/");
  if (BY.test(text) && !(first === ".." || first === "")) {
    const expected = `an open start for ${show(text)}`;
    return [{ ...at, expected, nearest: [`../${last ?? first}`] }];
  }
  const since = SPAN.exec(text)?.[1]?.toLowerCase();
  if (since === undefined || last !== undefined) return [];
  const meant = since === "since" ? `${edtf}/..` : `../${edtf}`;
  return [{ ...at, expected: `an interval for ${show(text)}`, nearest: [meant] }];
}

const DAY = 24 * 60 * 60 * 1000;
const YEAR = 366;

/** Days between two dates, 0 where they overlap; open ends are as far as the other end. */
function daysApart(a: Edtf, b: Edtf): number {
  const time = (day: string | null) => (day === null ? Number.NaN : Date.parse(day));
  const [from, to] = [time(a.start ?? a.end), time(a.end ?? a.start)];
  const [start, end] = [time(b.start ?? b.end), time(b.end ?? b.start)];
  return Math.max(0, from - end, start - to) / DAY;
}

const dayOrDays = ({ start, end }: Edtf): string =>
  start === end ? `${start}` : `${start} to ${end}`;

/** A date that is open on one side lies where its other end lies. */
function isOpen({ start, end }: Edtf): boolean {
  return start === null || end === null;
}

/** How many days a date may lie from its report's: words without a year mean one nearby. */
function reachOf(words: DateWords, text: string, lang: string): number {
  const relative = isEnglish(lang) && /\b(years?|decades?|centur(y|ies)|annually)\b/i.test(text);
  const named = words.days.length + words.weekdays.length > 0;
  if (!named || relative) return 100 * YEAR;
  return isEnglish(lang) ? YEAR : 2 * YEAR;
}

/** The years beside the report's that English words name. */
const NEAR_YEARS: readonly (readonly [RegExp, number])[] = [
  [/\blast year\b/i, -1],
  [/\bthis year\b/i, 0],
  [/\bnext year\b/i, 1],
];

/** What is compared with the report's date: a date with its words, and what these name. */
interface ReadDate {
  edtf: string;
  text: string;
  words: DateWords;
  /** The years that are named: by the words, or by what the date is said to be inferred from. */
  years: readonly number[];
}

const isYearNamed = ({ edtf, years }: ReadDate): boolean =>
  endsOf(edtf).some(({ year }) => years.includes(year));

const inYear = (edtf: string, year: string | undefined): string[] =>
  year === undefined ? [] : [edtf.replace(/\d{4}(?=$|-|[~?%/])/g, year)];

function checkReach(date: ReadDate, { lang, reported }: DateContext, file: string, path: Path) {
  const { edtf, text, words } = date;
  const read = readEdtf(edtf);
  if (read === null || reported === null || isOpen(reported) || isYearNamed(date)) return [];
  if (daysApart(read, reported) <= reachOf(words, text, lang)) return [];
  const said =
    text === "" ? "where no words name a year" : `for ${show(text)}, which names no year`;
  const expected = `a date near the report's own (${dayOrDays(reported)}) ${said}`;
  const nearest = words.days.length > 0 ? inYear(edtf, reported.end?.slice(0, 4)) : [];
  return [{ file, path: [...path, "edtf"], expected, got: show(edtf), nearest }];
}

/** "Last year" is the one before the report's. */
function checkYear(date: ReadDate, { lang, reported }: DateContext, file: string, path: Path) {
  const { edtf, text } = date;
  const shift = isEnglish(lang) ? NEAR_YEARS.find(([phrase]) => phrase.test(text))?.[1] : undefined;
  if (shift === undefined || reported === null || isOpen(reported) || isYearNamed(date)) {
    return [];
  }
  const years = [reported.start, reported.end].map((day) => Number(day?.slice(0, 4)) + shift);
  if (endsOf(edtf).some(({ year }) => years.includes(year))) return [];
  const expected = `a date in ${[...new Set(years)].join(" or ")} for ${show(text)} in a report of ${dayOrDays(reported)}`;
  return [{ file, path: [...path, "edtf"], expected, got: show(edtf) }];
}

/** Checks one date: of an excerpt, of what a figure was true of, or of a report. */
export function checkDate(
  date: DateField,
  context: DateContext,
  file: string,
  path: Path,
): Finding[] {
  const { edtf } = date;
  const text = date.text ?? "";
  if (edtf === null) return [];
  const words = dateWords(text, context.lang);
  if (words === null) return [];
  const years = [...words.years, ...(dateWords(date.inferred_from ?? "", "en")?.years ?? [])];
  const read = { edtf, text, words, years };
  const named = checkNamed(text, edtf, words, file, path);
  return [
    ...named,
    ...(isEnglish(context.lang) ? checkOpenEnd(text, edtf, file, path) : []),
    ...(named.length > 0 ? [] : checkReach(read, context, file, path)),
    ...checkYear(read, context, file, path),
  ];
}

/** Checks that what is told as having happened did not begin after its report, by the day of any place. */
export function checkHappened(
  date: DateField,
  modality: string,
  reported: Edtf | null,
  file: string,
  path: Path,
): Finding[] {
  const start = date.edtf === null ? null : readEdtf(date.edtf)?.start;
  if (modality !== "happened" || !start || !reported?.end) return [];
  if (Date.parse(start) <= Date.parse(reported.end) + DAY) return [];
  const expected = `a date no later than the report's own (${reported.end}) for what has happened`;
  return [{ file, path: [...path, "edtf"], expected, got: show(date.edtf) }];
}
