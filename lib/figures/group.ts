import type { Counted, Speaker } from "@/geodata/schema";
import {
  type Atlas,
  byId,
  type CountedFigure,
  eachClaim,
  type Quotation,
  reportsOf,
  type SourceReport,
} from "@/lib/atlas/atlas";

/** A figure with the quotation that states it; in view is the claim of the figure, and so its chain. */
export interface FigureValue {
  figure: CountedFigure;
  quotation: Quotation;
}

/** The values that go back to one origin. They are not merged: a source may state different figures. */
export interface FigureSource {
  origin: string;
  values: readonly FigureValue[];
}

/** All values of one counted thing, by source. */
export interface FigureGroup {
  thing: Counted;
  sources: readonly FigureSource[];
}

/** One group per counted thing, in the order of first mention in the reports. */
export function groupFigures({ quotations }: Pick<Atlas, "quotations">): FigureGroup[] {
  const values = quotations
    .flatMap(eachClaim)
    .flatMap((quotation) =>
      quotation.figures.map((figure): FigureValue => ({ figure, quotation })),
    );
  return [...groupBy(values, ({ figure }) => figure.counted).values()].map((counted) => ({
    thing: (counted[0] as FigureValue).figure.thing,
    sources: sourcesOf(counted),
  }));
}

/** Sources with a number, which are drawn on the scale, and sources of words only, listed below it. */
export const partitionByNumeric = ({ sources }: FigureGroup) => ({
  drawn: sources.filter(({ values }) => values.some(isNumber)),
  inWords: sources.filter(({ values }) => !values.some(isNumber)),
});

/** Values by origin; numbers come first, so that what is drawn on the scale is close together. */
function sourcesOf(values: readonly FigureValue[]): FigureSource[] {
  const numbersFirst = values.toSorted((a, b) => Number(isNumber(b)) - Number(isNumber(a)));
  return [...groupBy(numbersFirst, ({ figure }) => figure.origin)].map(
    ([origin, sameOrigin]): FigureSource => ({ origin, values: sameOrigin }),
  );
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const by = new Map<string, T[]>();
  for (const item of items) by.set(keyOf(item), [...(by.get(keyOf(item)) ?? []), item]);
  return by;
}

export const isNumber = ({ figure }: FigureValue): boolean => figure.qualifier !== "words";

/** Every value of a group, in drawing order. */
export const valuesOf = ({ sources }: FigureGroup): FigureValue[] =>
  sources.flatMap(({ values }) => values);

/** The reports that a group's values come from. */
export const reportsOfGroup = (group: FigureGroup): SourceReport[] =>
  reportsOf({ quotations: valuesOf(group).map(({ quotation }) => quotation) });

export const groupById = (groups: readonly FigureGroup[], id: string): FigureGroup | undefined =>
  byId((named) => groups.find(({ thing }) => thing.id === named), id);

/** Whether the report names no source: the origin is then the report's own id. */
export const namesNoSource = ({ figure, quotation }: FigureValue): boolean =>
  figure.origin === quotation.report.id;

/** The last speaker of the first chain who is in every chain of the source; undefined if there is none. */
export function commonSpeaker({ values }: FigureSource): Speaker | undefined {
  const [first, ...others] = values.map(({ quotation }) => quotation.chain);
  return first?.findLast(({ id }) =>
    others.every((chain) => chain.some((speaker) => speaker.id === id)),
  );
}
