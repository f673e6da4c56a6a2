import type { LayerId } from "@/geodata/schema";
import type { Atlas } from "@/lib/atlas/atlas";
import { parseFileName } from "@/lib/routes/file-name";
import { fileStem } from "@/lib/text/file-stem";
import { publishedCollection } from "./collection";
import type { ExportContext } from "./export-context";
import { figuresCsv } from "./figures-csv";
import { placesKml } from "./kml";
import { placesCsv } from "./places-csv";
import { ATLAS_COLLECTION, type Selection, selectCollection, selectPlace } from "./selection";

/** The formats in which places are published; media types as registered with IANA. */
const FORMATS = {
  geojson: {
    type: "application/geo+json",
    write: (selection: Selection, exportContext: ExportContext) =>
      JSON.stringify(publishedCollection(selection, exportContext)),
  },
  kml: { type: "application/vnd.google-earth.kml+xml", write: placesKml },
  csv: { type: "text/csv; charset=utf-8", write: placesCsv },
} satisfies Record<
  string,
  { type: string; write: (selection: Selection, exportContext: ExportContext) => string }
>;

export type DataFormat = keyof typeof FORMATS;
export const DATA_FORMATS = Object.keys(FORMATS) as DataFormat[];

/** All figures; they have no geometry, so there is only a CSV. */
export const FIGURES_FILE = "figures.csv";

export interface DataFile {
  body: string;
  type: string;
  /** File name for the download. */
  saveAs: string;
}

/**
 * A file of `/data/`.
 *
 * @param name `<layer>.<format>`, `atlas.<format>` or `figures.csv`
 * @param chosen the layers to include in `atlas.<format>`; all by default
 * @returns null if there is no such file
 */
export function collectionFile(
  atlas: Atlas,
  name: string,
  exportContext: ExportContext,
  chosen?: readonly LayerId[],
): DataFile | null {
  if (name === FIGURES_FILE) {
    return {
      body: figuresCsv(atlas, exportContext),
      type: FORMATS.csv.type,
      saveAs: `${fileStem(exportContext.t)}-${name}`,
    };
  }
  return fileOf(name, (id) => selectCollection(atlas, id, chosen), exportContext);
}

/** A file of `/data/place/`, named `<id>.<format>`; null if there is no such file. */
export const placeFile = (
  atlas: Atlas,
  name: string,
  exportContext: ExportContext,
): DataFile | null => fileOf(name, (id) => selectPlace(atlas, id), exportContext);

function fileOf(
  name: string,
  select: (id: string) => Selection | null,
  exportContext: ExportContext,
): DataFile | null {
  const file = parseFileName(name, DATA_FORMATS);
  const selection = file && select(file.id);
  if (!selection) return null;
  const { format } = file;
  const { type, write } = FORMATS[format];
  return {
    body: write(selection, exportContext),
    type,
    saveAs:
      selection.id === ATLAS_COLLECTION
        ? `${fileStem(exportContext.t)}.${format}`
        : `${fileStem(exportContext.t)}-${selection.id}.${format}`,
  };
}
