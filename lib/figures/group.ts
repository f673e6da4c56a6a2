import type { Counted, Report, Speaker } from "@/geodata/schema";
import { type Atlas, type CountedFigure, type Quotation, reportsOf } from "@/lib/atlas/atlas";

/** A figure with the excerpt that states it, and so with everybody who said it. */
export interface FigureValue {
  figure: CountedFigure;
  quotation: Quotation;
}

/** The values that go back to one origin. They stay apart: one source may state two different figures. */
export interface FigureSource {
  origin: string;
  values: readonly FigureValue[];
}

/** All that the reports say of one thing counted. */
export interface FigureGroup {
  thing: Counted;
  sources: readonly FigureSource[];
}

/** One group for each thing counted, in the order in which the reports come to it. */
export function groupFigures({ quotations }: Pick<Atlas, "quotations">): FigureGroup[] {
  const values = quotations.flatMap((quotation) =>
    quotation.figures.map((figure): FigureValue => ({ figure, quotation })),
  );
  return [...groupBy(values, ({ figure }) => figure.counted).values()].map((counted) => ({
    thing: (counted[0] as FigureValue).figure.thing,
    sources: sourcesOf(counted),
  }));
}

/** Sources with a number, which stand on the scale, and those in words alone, which stand below it. */
export const partitionByNumeric = ({ sources }: FigureGroup) => ({
  drawn: sources.filter(({ values }) => values.some(isNumber)),
  inWords: sources.filter(({ values }) => !values.some(isNumber)),
});

/** Numbers first, of the sources as of their values, so that little stands between what is drawn on one scale. */
function sourcesOf(values: readonly FigureValue[]): FigureSource[] {
  const numbersFirst = values.toSorted((a, b) => Number(isNumber(b)) - Number(isNumber(a)));
  return [...groupBy(numbersFirst, ({ figure }) => figure.origin)].map(
    ([origin, joined]): FigureSource => ({ origin, values: joined }),
  );
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const by = new Map<string, T[]>();
  for (const item of items) by.set(keyOf(item), [...(by.get(keyOf(item)) ?? []), item]);
  return by;
}

export const isNumber = ({ figure }: FigureValue): boolean => figure.qualifier !== "words";

/** Every value of a group, as they stand one below the other. */
export const valuesOf = ({ sources }: FigureGroup): FigureValue[] =>
  sources.flatMap(({ values }) => values);

/** The reports that a group rests on. */
export const reportsOfGroup = (group: FigureGroup): Report[] =>
  reportsOf({ quotations: valuesOf(group).map(({ quotation }) => quotation) });

export const groupById = (groups: readonly FigureGroup[], id: string): FigureGroup | undefined =>
  groups.find(({ thing }) => thing.id === id);

/** An origin that is the report's own id means that the report names no source. */
export const namesNoSource = ({ figure, quotation }: FigureValue): boolean =>
  figure.origin === quotation.report.id;

/** Whom the values of a source have in common: the last link that stands in every chain. */
export function commonSpeaker({ values }: FigureSource): Speaker | undefined {
  const [first, ...others] = values.map(({ quotation }) => quotation.chain);
  return first?.findLast(({ id }) => others.every((chain) => chain.some((link) => link.id === id)));
}
