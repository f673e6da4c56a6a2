import type {
  ByLanguage,
  Counted,
  Excerpt,
  Figure,
  Layer,
  LayerId,
  Mention,
  Place,
  Report,
  Speaker,
} from "@/geodata/schema";
import { dateSortKey } from "@/lib/time/format-date";

/** A figure with the thing it counts. */
export interface CountedFigure extends Figure {
  thing: Counted;
}

/** An excerpt as it is read: with its report, the speakers of its chain and the places it is about. */
export interface Quotation {
  excerpt: Excerpt;
  report: Report;
  /** Speaker first; the report, which ends every chain, is not repeated here. */
  chain: readonly Speaker[];
  figures: readonly CountedFigure[];
  /** Ids and names of the places it mentions, in the order of the excerpt. */
  places: readonly PlaceRef[];
}

export interface PlaceRef {
  id: string;
  names: ByLanguage;
}

/** A quotation as it hangs on one place. */
export interface PlaceQuotation extends Quotation {
  mention: Mention;
}

/** A place with its layer and all that is said of it, oldest first. */
export interface PlaceEntry {
  id: string;
  layer: LayerId;
  place: Place;
  quotations: readonly PlaceQuotation[];
}

export interface Atlas {
  layers: readonly Layer[];
  reports: readonly Report[];
  /** The outlets that a report cites. */
  cited: (report: Report) => readonly Speaker[];
  places: readonly PlaceEntry[];
  /** Every quotation, in the order of the reports. */
  quotations: readonly Quotation[];
  /** Those without a mention: "not tied to a place". */
  unplaced: readonly Quotation[];
}

interface AtlasData {
  layers: readonly Layer[];
  reports: readonly Report[];
  speakers: readonly Speaker[];
  counted: readonly Counted[];
}

/** An index that is only asked for what the data check has proved to be there. */
function indexed<T extends { id: string }>(items: readonly T[], what: string) {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id: string): T => {
    const item = byId.get(id);
    if (item === undefined) throw new Error(`expected a known ${what}, got "${id}"`);
    return item;
  };
}

/** Joins the reports to the places: the whole atlas, ready to be read. */
export function joinAtlas({ layers, reports, speakers, counted }: AtlasData): Atlas {
  const speaker = indexed(speakers, "speaker");
  const thing = indexed(counted, "counted thing");
  const features = layers.flatMap((layer) => layer.features);
  const place = indexed(features, "place");

  const quotations = reports.flatMap((report) =>
    report.excerpts.map((excerpt): Quotation => {
      const mentioned = [...new Set(excerpt.mentions.map((mention) => mention.place))];
      return {
        excerpt,
        report,
        chain: excerpt.chain.map(speaker),
        figures: excerpt.figures.map((figure) => ({ ...figure, thing: thing(figure.counted) })),
        places: mentioned.map((id) => ({ id, names: place(id).properties.names })),
      };
    }),
  );

  return {
    layers,
    reports,
    cited: (report) => report.cites.map(speaker),
    quotations,
    unplaced: byDate(quotations.filter((quotation) => quotation.places.length === 0)),
    places: layers.flatMap((layer) =>
      layer.features.map((feature) => ({
        id: feature.id,
        layer: layer.id,
        place: feature,
        quotations: byDate(
          quotations.flatMap((quotation) => placeQuotationsOf(quotation, feature.id)),
        ),
      })),
    ),
  };
}

const placeQuotationsOf = (quotation: Quotation, place: string): PlaceQuotation[] =>
  quotation.excerpt.mentions
    .filter((mention) => mention.place === place)
    .map((mention) => ({ ...quotation, mention }));

/** Oldest first; what has no date comes last. The sort is stable, so equals keep the report's order. */
const byDate = <T extends Quotation>(quotations: readonly T[]): T[] =>
  [...quotations].sort((a, b) =>
    dateSortKey(a.excerpt.date.edtf).localeCompare(dateSortKey(b.excerpt.date.edtf)),
  );

/** The entry of a place, by its id or by one that it once had. */
export const placeById = (atlas: Atlas, id: string): PlaceEntry | undefined =>
  atlas.places.find((entry) => entry.id === id || entry.place.properties.aliases.includes(id));

export const reportById = (atlas: Atlas, id: string): Report | undefined =>
  atlas.reports.find((report) => report.id === id);

/** The reports that what is said of a place, or of anything else, rests on. */
export const reportsOf = ({ quotations }: { quotations: readonly Quotation[] }): Report[] =>
  [...new Set(quotations.map(({ report }) => report))].sort((a, b) => a.id.localeCompare(b.id));
