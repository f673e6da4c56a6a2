import type { Atlas, PlaceEntry } from "@/lib/atlas/atlas";
import { named } from "@/lib/text/speech";
import { collectionFile, DATA_FORMATS, type DataFile, FIGURES_FILE, placeFile } from "./files";
import { ATLAS_COLLECTION, licenceOf, selectCollection } from "./selection";
import type { Writing } from "./writing";

/** Something that can be downloaded, in all its formats. */
export interface Download {
  name: string;
  /** Of the geometry; null where there is none. */
  licence: string | null;
  files: readonly DownloadFile[];
}

export interface DownloadFile {
  /** As it is called by people. */
  format: string;
  /** From the path on. */
  address: string;
  bytes: number;
}

const CALLED = { geojson: "GeoJSON", kml: "KML", csv: "CSV" } as const;

/** The files of the opening page: the atlas, each layer, and all figures. */
export function atlasDownloads(atlas: Atlas, writing: Writing): Download[] {
  const { speech } = writing;
  const collections = [
    { id: ATLAS_COLLECTION, name: speech("downloadAtlas") },
    ...atlas.layers.map(({ id, title }) => ({ id, name: named(title, speech.lang) })),
  ];
  const write = (file: string) => collectionFile(atlas, file, writing);
  return [
    ...collections.map(({ id, name }) => ({
      name,
      licence: licenceOf(selectCollection(atlas, id) ?? { layers: [] }),
      files: inEachFormat(`/data/${id}`, id, write),
    })),
    {
      name: speech("downloadFigures"),
      licence: null,
      files: [measured(CALLED.csv, `/data/${FIGURES_FILE}`, write(FIGURES_FILE))],
    },
  ];
}

/** The files of a place. */
export function placeDownloads(atlas: Atlas, entry: PlaceEntry, writing: Writing): Download[] {
  const { id, place, layer } = entry;
  const path = `/data/place/${encodeURIComponent(id)}`;
  return [
    {
      name: named(place.properties.names, writing.speech.lang),
      licence: licenceOf({ layers: atlas.layers.filter((each) => each.id === layer) }),
      files: inEachFormat(path, id, (file) => placeFile(atlas, file, writing)),
    },
  ];
}

const inEachFormat = (path: string, id: string, write: (file: string) => DataFile | null) =>
  DATA_FORMATS.map((format) =>
    measured(CALLED[format], `${path}.${format}`, write(`${id}.${format}`)),
  );

const measured = (format: string, address: string, file: DataFile | null): DownloadFile => ({
  format,
  address,
  bytes: new TextEncoder().encode(file?.body ?? "").length,
});
