import type { AtlasMetadata } from "@/geodata/metadata";
import type { Kind } from "@/geodata/places-schema";
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
import { asMeant } from "@/lib/text/as-meant";
import { dateSortKey } from "@/lib/time/format-date";

/** A figure with the thing it counts. */
export interface CountedFigure extends Figure {
  thing: Counted;
}

/** An excerpt with its ids resolved: its report, speakers, counted things and places. */
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

/** A quotation with one of its mentions of a given place. */
export interface PlaceQuotation extends Quotation {
  mention: Mention;
}

/** A place with its layer and every quotation that mentions it, oldest first. */
export interface PlaceEntry {
  id: string;
  layer: LayerId;
  /** What a place of its kind is called. */
  kind: ByLanguage;
  place: Place;
  /** Whether the opening view frames it; left out where that is computed. */
  opening?: { wide: boolean; narrow: boolean };
  quotations: readonly PlaceQuotation[];
}

export interface Atlas {
  title: ByLanguage;
  layers: readonly Layer[];
  reports: readonly Report[];
  /** The outlets that a report cites, as speakers. */
  cited: (report: Report) => readonly Speaker[];
  places: readonly PlaceEntry[];
  /** Every quotation, in the order of the reports. */
  quotations: readonly Quotation[];
  /** The quotations that mention no place, oldest first. */
  unplaced: readonly Quotation[];
}

interface AtlasData {
  metadata: Pick<AtlasMetadata, "title" | "opening">;
  layers: readonly Layer[];
  kinds: readonly Kind[];
  reports: readonly Report[];
  speakers: readonly Speaker[];
  counted: readonly Counted[];
}

/** A lookup by id. It throws on an unknown id, which the data check (`geodata/check.ts`) rules out. */
function lookupById<T extends { id: string }>(items: readonly T[], what: string) {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id: string): T => {
    const item = byId.get(id);
    if (item === undefined) throw new Error(`expected a known ${what}, got "${id}"`);
    return item;
  };
}

/**
 * Resolves the ids in the data and joins the reports to the places.
 *
 * @throws Error on an id that does not exist
 */
export function joinAtlas(data: AtlasData): Atlas {
  const { metadata, layers, kinds, reports, speakers, counted } = data;
  const kind = lookupById(kinds, "kind");
  const speaker = lookupById(speakers, "speaker");
  const thing = lookupById(counted, "counted thing");
  const features = layers.flatMap((layer) => layer.features);
  const place = lookupById(features, "place");

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
    title: metadata.title,
    layers,
    reports,
    cited: (report) => report.cites.map(speaker),
    quotations,
    unplaced: byDate(quotations.filter((quotation) => quotation.places.length === 0)),
    places: layers.flatMap((layer) =>
      layer.features.map((feature) => ({
        id: feature.id,
        layer: layer.id,
        kind: kind(feature.properties.kind).names,
        place: feature,
        ...openingOf(metadata.opening, feature.id),
        quotations: byDate(
          quotations.flatMap((quotation) => placeQuotationsOf(quotation, feature.id)),
        ),
      })),
    ),
  };
}

const openingOf = (
  { wide, narrow }: AtlasMetadata["opening"],
  id: string,
): Pick<PlaceEntry, "opening"> =>
  wide || narrow
    ? { opening: { wide: wide?.includes(id) ?? false, narrow: narrow?.includes(id) ?? false } }
    : {};

const placeQuotationsOf = (quotation: Quotation, place: string): PlaceQuotation[] =>
  quotation.excerpt.mentions
    .filter((mention) => mention.place === place)
    .map((mention) => ({ ...quotation, mention }));

/** Oldest first, undated last. The sort is stable, so equal dates keep the report's order. */
const byDate = <T extends Quotation>(quotations: readonly T[]): T[] =>
  [...quotations].sort((a, b) =>
    dateSortKey(a.excerpt.date.edtf).localeCompare(dateSortKey(b.excerpt.date.edtf)),
  );

/** Finds a thing by id: the id as it is, or else after `asMeant`. */
export const byId = <T>(find: (id: string) => T | undefined, id: string): T | undefined =>
  find(id) ?? find(asMeant(id));

/** The entry of a place, by its current id or a former one. */
export const placeById = ({ places }: Pick<Atlas, "places">, id: string): PlaceEntry | undefined =>
  byId(
    (named) =>
      places.find((entry) => entry.id === named || entry.place.properties.aliases.includes(named)),
    id,
  );

export const reportById = ({ reports }: Pick<Atlas, "reports">, id: string): Report | undefined =>
  byId((named) => reports.find((report) => report.id === named), id);

/** The quotation of an excerpt. */
export const quotationById = (
  { quotations }: Pick<Atlas, "quotations">,
  id: string,
): Quotation | undefined =>
  byId((named) => quotations.find(({ excerpt }) => excerpt.id === named), id);

/** The reports that some quotations come from, each once, sorted by id. */
export const reportsOf = ({ quotations }: { quotations: readonly Quotation[] }): Report[] =>
  [...new Set(quotations.map(({ report }) => report))].sort((a, b) => a.id.localeCompare(b.id));
