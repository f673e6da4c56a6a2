import type { AtlasMetadata } from "@/geodata/metadata";
import type { Kind } from "@/geodata/places-schema";
import type {
  ByLanguage,
  Claim,
  Counted,
  Excerpt,
  Figure,
  Layer,
  LayerId,
  Link,
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

/** A report with what it is known by. */
export interface SourceReport extends Report {
  /** The outlets that it cites, as speakers. */
  outlets: readonly Speaker[];
  /** The first words of its first excerpt, where it is told from others by nothing else; null otherwise. */
  opening: string | null;
  /** All reports of the atlas: the atlas's notes on one may call another by its id. */
  peers: readonly SourceReport[];
}

/** A link of a chain with its speaker, and how the report lets us know that it was them. */
export interface ChainLink extends Speaker {
  basis: Link["basis"];
  /** What an inferred link is inferred from. */
  inferred_from?: string | undefined;
}

/** A claim of an excerpt with its ids resolved. */
export interface QuotedClaim {
  claim: Claim;
  /** Speaker first; the report, which ends every chain, is not repeated here. */
  chain: readonly ChainLink[];
  figures: readonly CountedFigure[];
}

/** An excerpt with its ids resolved, and one of its claims in view: by default the first. */
export interface Quotation extends QuotedClaim {
  excerpt: Excerpt;
  report: SourceReport;
  /** All that the excerpt claims. */
  claims: readonly QuotedClaim[];
  /** Ids and names of the places that its claims mention, in their order. */
  places: readonly PlaceRef[];
}

export interface PlaceRef {
  id: string;
  names: ByLanguage;
}

/** A quotation with one of its mentions of a given place; the claim in view is the one that mentions it. */
export interface PlaceQuotation extends Quotation {
  mention: Mention;
}

/** Whether the opening view of wide and of narrow windows frames a place; left out where that is computed. */
export interface Opening {
  wide: boolean;
  narrow: boolean;
}

/** A place with its layer and every quotation that mentions it, oldest first. */
export interface PlaceEntry {
  id: string;
  layer: LayerId;
  /** What a place of its kind is called. */
  kind: ByLanguage;
  place: Place;
  opening?: Opening;
  quotations: readonly PlaceQuotation[];
}

export interface Atlas {
  title: ByLanguage;
  layers: readonly Layer[];
  reports: readonly SourceReport[];
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
  const { metadata, layers, kinds, reports: files, speakers, counted } = data;
  const kind = lookupById(kinds, "kind");
  const speaker = lookupById(speakers, "speaker");
  const thing = lookupById(counted, "counted thing");
  const features = layers.flatMap((layer) => layer.features);
  const place = lookupById(features, "place");

  const reports: SourceReport[] = [];
  const described = countBy(files, descriptionKey);
  for (const report of files) {
    const isAlone = report.title !== null || described.get(descriptionKey(report)) === 1;
    const opening = isAlone ? null : firstWordsOf(report);
    reports.push({ ...report, outlets: report.cites.map(speaker), opening, peers: reports });
  }
  const quotedClaim = (claim: Claim): QuotedClaim => ({
    claim,
    chain: claim.chain.map(({ speaker: id, ...link }) => ({ ...speaker(id), ...link })),
    figures: claim.figures.map((figure) => ({ ...figure, thing: thing(figure.counted) })),
  });
  const quotations = reports.flatMap((report) =>
    report.excerpts.map((excerpt): Quotation => {
      const mentions = excerpt.claims.flatMap((claim) => claim.mentions);
      const mentioned = [...new Set(mentions.map((mention) => mention.place))];
      const claims = excerpt.claims.map(quotedClaim);
      return {
        ...(claims[0] as QuotedClaim),
        excerpt,
        report,
        claims,
        places: mentioned.map((id) => ({ id, names: place(id).properties.names })),
      };
    }),
  );

  return {
    title: metadata.title,
    layers,
    reports,
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

/** The same for reports without a title that would be described in the same words. */
const descriptionKey = ({ title, publisher, date, cites }: Report): string =>
  JSON.stringify([title, publisher, date.edtf, date.basis, cites]);

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** How many words of a report's first excerpt stand for it. */
const OPENING_WORDS = 5;

const firstWordsOf = ({ excerpts: [first] }: Report): string | null =>
  first?.exact.split(/\s+/).slice(0, OPENING_WORDS).join(" ") ?? null;

/** The quotation once for each of its claims, with that claim in view. */
export const eachClaim = (quotation: Quotation): Quotation[] =>
  quotation.claims.map((claim) => ({ ...quotation, ...claim }));

const mentionsOf = ({ claim }: QuotedClaim, place: string): Mention[] =>
  claim.mentions.filter((mention) => mention.place === place);

/** One for each mention of the place in the first claim that mentions it. Its other claims are shown with it. */
function placeQuotationsOf(quotation: Quotation, place: string): PlaceQuotation[] {
  const about = eachClaim(quotation).find((each) => mentionsOf(each, place).length > 0);
  return about ? mentionsOf(about, place).map((mention) => ({ ...about, mention })) : [];
}

/** The claims of a quotation; those about the place, if it is that of a place, come first. */
export function claimsInOrder(quotation: Quotation | PlaceQuotation): readonly QuotedClaim[] {
  if (!("mention" in quotation)) return quotation.claims;
  const { place } = quotation.mention;
  const isAbout = (claim: QuotedClaim) => Number(mentionsOf(claim, place).length > 0);
  return [...quotation.claims].sort((a, b) => isAbout(b) - isAbout(a));
}

/** The claims about the place that a quotation is of; all its claims if it is of none. */
export const claimsAbout = (quotation: Quotation | PlaceQuotation): readonly QuotedClaim[] =>
  "mention" in quotation
    ? quotation.claims.filter((claim) => mentionsOf(claim, quotation.mention.place).length > 0)
    : quotation.claims;

/** Oldest first, undated last. The sort is stable, so equal dates keep the report's order. */
const byDate = <T extends Quotation>(quotations: readonly T[]): T[] =>
  [...quotations].sort((a, b) =>
    dateSortKey(a.claim.date.edtf).localeCompare(dateSortKey(b.claim.date.edtf)),
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

export const reportById = (
  { reports }: Pick<Atlas, "reports">,
  id: string,
): SourceReport | undefined => byId((named) => reports.find((report) => report.id === named), id);

/** The quotation of an excerpt, by its current id or a former one. */
export const quotationById = (
  { quotations }: Pick<Atlas, "quotations">,
  id: string,
): Quotation | undefined =>
  byId(
    (named) =>
      quotations.find(({ excerpt }) => excerpt.id === named || excerpt.aliases.includes(named)),
    id,
  );

/** The reports that some quotations come from, each once, sorted by id. */
export const reportsOf = ({ quotations }: { quotations: readonly Quotation[] }): SourceReport[] =>
  [...new Set(quotations.map(({ report }) => report))].sort((a, b) => a.id.localeCompare(b.id));
