import type { Layer } from "@/geodata/schema";
import type { PlaceEntry, PlaceQuotation } from "@/lib/atlas/atlas";
import { localized } from "@/lib/text/translator";
import { type Columns, csvText } from "./csv";
import type { ExportContext } from "./export-context";
import { laterColumns, newestColumns, quotationColumns } from "./quotation-columns";
import type { Selection } from "./selection";

interface Row {
  entry: PlaceEntry;
  layer: Layer | undefined;
  quotation: PlaceQuotation | null;
}

interface Quoted {
  quotation: PlaceQuotation;
}

/** One row per place and quotation; a place without quotations has one row. */
export function placesCsv({ layers, places }: Selection, exportContext: ExportContext): string {
  const rows = places.flatMap((entry): Row[] => {
    const layer = layers.find(({ id }) => id === entry.layer);
    const quotations = entry.quotations.length > 0 ? entry.quotations : [null];
    return quotations.map((quotation) => ({ entry, layer, quotation }));
  });
  return csvText(columns(exportContext), rows);
}

const columns = (exportContext: ExportContext): Columns<Row> => ({
  place: ({ entry }) => entry.id,
  name: ({ entry }) => localized(entry.place.properties.names, exportContext.t.lang),
  layer: ({ entry }) => entry.layer,
  kind: ({ entry }) => entry.place.properties.kind,
  // No coordinates for a schematic course: a point would state a location that no report gives.
  longitude: ({ entry }) => pointOf(entry)?.[0] ?? null,
  latitude: ({ entry }) => pointOf(entry)?.[1] ?? null,
  schematic: ({ entry }) => (entry.place.properties.schematic ? "schematic" : null),
  summary: ({ entry }) => localized(entry.place.properties.summary, exportContext.t.lang),
  licence: ({ layer }) => layer?.licence ?? null,
  attribution: ({ layer }) => layer?.attribution ?? null,
  ...emptyWithoutQuotation(quotationColumns<Quoted>(exportContext)),
  precision: ({ quotation }) => quotation?.mention.precision ?? null,
  basis: ({ quotation }) => quotation?.mention.basis ?? null,
  basis_note: ({ quotation }) => quotation?.mention.note ?? null,
  figures: ({ quotation }) => quotation?.claim.figures.map(({ words }) => words).join("; ") ?? null,
  ...emptyWithoutQuotation(laterColumns<Quoted>(exportContext)),
  words: ({ quotation }) => quotation?.mention.words ?? null,
  inferred_from: ({ quotation }) =>
    quotation?.mention.basis === "inferred" ? (quotation.mention.note ?? null) : null,
  geonames: ({ entry }) => entry.place.properties.ids?.geonames ?? null,
  wikidata: ({ entry }) => entry.place.properties.ids?.wikidata ?? null,
  iso_3166_2: ({ entry }) => entry.place.properties.ids?.iso_3166_2 ?? null,
  icao: ({ entry }) => entry.place.properties.ids?.icao ?? null,
  ...emptyWithoutQuotation(newestColumns<Quoted>(exportContext)),
});

const pointOf = ({ place }: PlaceEntry): readonly [number, number] | null =>
  place.properties.schematic ? null : place.properties.anchor;

/** The columns of a quotation, empty in the row of a place without one. */
const emptyWithoutQuotation = (columns: Columns<Quoted>): Columns<Row> =>
  Object.fromEntries(
    Object.entries(columns).map(([name, cell]) => [
      name,
      ({ quotation }: Row) => (quotation === null ? null : cell({ quotation })),
    ]),
  );
