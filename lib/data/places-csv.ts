import type { Layer } from "@/geodata/schema";
import type { PlaceEntry, Tie } from "@/lib/atlas/atlas";
import { named } from "@/lib/text/translator";
import { type Columns, csvText } from "./csv";
import { quotationColumns } from "./quotation-columns";
import type { Selection } from "./selection";
import type { Writing } from "./export-context";

interface Row {
  entry: PlaceEntry;
  layer: Layer | undefined;
  tie: Tie | null;
}

/** The places, one row for each excerpt that speaks of one; a place of which none speaks has one row. */
export function placesCsv({ layers, places }: Selection, writing: Writing): string {
  const rows = places.flatMap((entry): Row[] => {
    const layer = layers.find(({ id }) => id === entry.layer);
    const ties = entry.ties.length > 0 ? entry.ties : [null];
    return ties.map((tie) => ({ entry, layer, tie }));
  });
  return csvText(columns(writing), rows);
}

const columns = (writing: Writing): Columns<Row> => ({
  place: ({ entry }) => entry.id,
  name: ({ entry }) => named(entry.place.properties.names, writing.speech.lang),
  layer: ({ entry }) => entry.layer,
  kind: ({ entry }) => entry.place.properties.kind,
  // A point would claim to know where a course runs.
  longitude: ({ entry }) => pointOf(entry)?.[0] ?? null,
  latitude: ({ entry }) => pointOf(entry)?.[1] ?? null,
  schematic: ({ entry }) => (entry.place.properties.schematic ? "schematic" : null),
  summary: ({ entry }) => named(entry.place.properties.summary, writing.speech.lang),
  licence: ({ layer }) => layer?.licence ?? null,
  attribution: ({ layer }) => layer?.attribution ?? null,
  ...ofTie(quotationColumns<{ quotation: Tie }>(writing)),
  precision: ({ tie }) => tie?.mention.precision ?? null,
  basis: ({ tie }) => tie?.mention.basis ?? null,
  basis_note: ({ tie }) => tie?.mention.note ?? null,
  figures: ({ tie }) => tie?.excerpt.figures.map(({ words }) => words).join("; ") ?? null,
});

const pointOf = ({ place }: PlaceEntry): readonly [number, number] | null =>
  place.properties.schematic ? null : place.properties.anchor;

/** The columns of a quotation, empty where a place has none. */
const ofTie = (quotation: Columns<{ quotation: Tie }>): Columns<Row> =>
  Object.fromEntries(
    Object.entries(quotation).map(([name, cell]) => [
      name,
      ({ tie }: Row) => (tie === null ? null : cell({ quotation: tie })),
    ]),
  );
