import type { Layer } from "@/geodata/schema";
import type { PlaceEntry, PlaceQuotation } from "@/lib/atlas/atlas";
import { localized } from "@/lib/text/translator";
import { type Columns, csvText } from "./csv";
import type { ExportContext } from "./export-context";
import { quotationColumns } from "./quotation-columns";
import type { Selection } from "./selection";

interface Row {
  entry: PlaceEntry;
  layer: Layer | undefined;
  tie: PlaceQuotation | null;
}

/** The places, one row for each excerpt that speaks of one; a place of which none speaks has one row. */
export function placesCsv({ layers, places }: Selection, exportContext: ExportContext): string {
  const rows = places.flatMap((entry): Row[] => {
    const layer = layers.find(({ id }) => id === entry.layer);
    const quotations = entry.quotations.length > 0 ? entry.quotations : [null];
    return quotations.map((tie) => ({ entry, layer, tie }));
  });
  return csvText(columns(exportContext), rows);
}

const columns = (exportContext: ExportContext): Columns<Row> => ({
  place: ({ entry }) => entry.id,
  name: ({ entry }) => localized(entry.place.properties.names, exportContext.t.lang),
  layer: ({ entry }) => entry.layer,
  kind: ({ entry }) => entry.place.properties.kind,
  // A point would claim to know where a course runs.
  longitude: ({ entry }) => pointOf(entry)?.[0] ?? null,
  latitude: ({ entry }) => pointOf(entry)?.[1] ?? null,
  schematic: ({ entry }) => (entry.place.properties.schematic ? "schematic" : null),
  summary: ({ entry }) => localized(entry.place.properties.summary, exportContext.t.lang),
  licence: ({ layer }) => layer?.licence ?? null,
  attribution: ({ layer }) => layer?.attribution ?? null,
  ...ofTie(quotationColumns<{ quotation: PlaceQuotation }>(exportContext)),
  precision: ({ tie }) => tie?.mention.precision ?? null,
  basis: ({ tie }) => tie?.mention.basis ?? null,
  basis_note: ({ tie }) => tie?.mention.note ?? null,
  figures: ({ tie }) => tie?.excerpt.figures.map(({ words }) => words).join("; ") ?? null,
});

const pointOf = ({ place }: PlaceEntry): readonly [number, number] | null =>
  place.properties.schematic ? null : place.properties.anchor;

/** The columns of a quotation, empty where a place has none. */
const ofTie = (quotation: Columns<{ quotation: PlaceQuotation }>): Columns<Row> =>
  Object.fromEntries(
    Object.entries(quotation).map(([name, cell]) => [
      name,
      ({ tie }: Row) => (tie === null ? null : cell({ quotation: tie })),
    ]),
  );
