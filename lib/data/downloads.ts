import type { Atlas, PlaceEntry, Quotation } from "@/lib/atlas/atlas";
import { formatChain } from "@/lib/atlas/attribution";
import { CITE_FORMATS, type CitationTarget, citeFile, citePath } from "@/lib/cite/files";
import { excerptPath } from "@/lib/routes/paths";
import { localized, type Translator } from "@/lib/text/translator";
import { formatSourcedDate } from "@/lib/time/format-date";
import { defaultView, writeView } from "@/lib/view/codec";
import type { AllowedValues, View } from "@/lib/view/view";
import { FEED_PATH, reportsFeed } from "./atom";
import type { ExportContext } from "./export-context";
import {
  collectionFile,
  DATA_FORMATS,
  type DataFile,
  type DataFormat,
  FIGURES_FILE,
  placeFile,
} from "./files";
import { ATLAS_COLLECTION, licenceOf, selectCollection } from "./selection";

/** Something that can be downloaded, in all its formats. */
export interface Download {
  name: string;
  /** Path of its page, if it has one. */
  page?: string;
  /** Null for citations, which have none. */
  licence: string | null;
  files: readonly DownloadFile[];
}

interface DownloadFile {
  /** Display name: "GeoJSON". */
  format: string;
  /** Path and query. */
  address: string;
  bytes: number;
}

/** The lists of the download page: files of the view, files of the whole atlas, and citations. */
export interface Downloads {
  view: readonly Download[];
  atlas: readonly Download[];
  citations: readonly Download[];
}

const FORMAT_NAMES = { geojson: "GeoJSON", kml: "KML", csv: "CSV" } as const;

/** Title of the download page, with the chosen place's name if there is one. */
export const downloadTitle = (entry: PlaceEntry | null, t: Translator): string =>
  entry
    ? t("downloadOf", { place: localized(entry.place.properties.names, t.lang) })
    : t("downloadTitle");

/** The part of the atlas that a view shows. */
export interface Shown {
  /** The chosen place. */
  entry: PlaceEntry | null;
  layers: View["layers"];
}

/** The files of the chosen place, and of the layers that are on unless all or none are. */
export function viewDownloads(
  atlas: Atlas,
  { entry, layers }: Shown,
  allowed: AllowedValues,
  exportContext: ExportContext,
): Download[] {
  const narrowed = layers.length > 0 && layers.length < allowed.layers.length;
  return [
    ...(entry ? [placeDownload(atlas, entry, exportContext)] : []),
    ...(narrowed ? [layersDownload(atlas, layers, allowed, exportContext)] : []),
  ];
}

function placeDownload(
  atlas: Atlas,
  { id, place, layer }: PlaceEntry,
  exportContext: ExportContext,
): Download {
  return {
    name: localized(place.properties.names, exportContext.t.lang),
    licence: licenceOf({ layers: atlas.layers.filter((each) => each.id === layer) }),
    files: inEachFormat(
      (format) => `/data/place/${encodeURIComponent(id)}.${format}`,
      (format) => placeFile(atlas, `${id}.${format}`, exportContext),
    ),
  };
}

function layersDownload(
  atlas: Atlas,
  layers: View["layers"],
  allowed: AllowedValues,
  exportContext: ExportContext,
): Download {
  const [, query] = writeView({ ...defaultView(allowed), layers }, allowed).split("?");
  return {
    name: exportContext.t("downloadSelection"),
    licence: licenceOf(selectCollection(atlas, ATLAS_COLLECTION, layers) ?? { layers: [] }),
    files: inEachFormat(
      (format) => `/data/${ATLAS_COLLECTION}.${format}?${query}`,
      (format) => collectionFile(atlas, `${ATLAS_COLLECTION}.${format}`, exportContext, layers),
    ),
  };
}

/** The files of the whole atlas: all places, each layer, all figures, and the feed. */
export function atlasDownloads(atlas: Atlas, exportContext: ExportContext): Download[] {
  const { t } = exportContext;
  const collections = [
    { id: ATLAS_COLLECTION, name: t("downloadAtlas") },
    ...atlas.layers.map(({ id, title }) => ({ id, name: localized(title, t.lang) })),
  ];
  const figures = collectionFile(atlas, FIGURES_FILE, exportContext);
  const licence = t("licenceQuotations");
  return [
    ...collections.map(({ id, name }) => ({
      name,
      licence: licenceOf(selectCollection(atlas, id) ?? { layers: [] }),
      files: inEachFormat(
        (format) => `/data/${id}.${format}`,
        (format) => collectionFile(atlas, `${id}.${format}`, exportContext),
      ),
    })),
    {
      name: t("downloadFigures"),
      licence,
      files: [downloadFile(FORMAT_NAMES.csv, `/data/${FIGURES_FILE}`, figures?.body)],
    },
    {
      name: t("downloadFeed"),
      licence,
      files: [downloadFile("Atom", FEED_PATH, reportsFeed(atlas, exportContext))],
    },
  ];
}

const inEachFormat = (
  address: (format: DataFormat) => string,
  write: (format: DataFormat) => DataFile | null,
): DownloadFile[] =>
  DATA_FORMATS.map((format) =>
    downloadFile(FORMAT_NAMES[format], address(format), write(format)?.body),
  );

/** The citations of a place and its excerpts; without a place, of the excerpts that mention none. */
export function citations(
  atlas: Atlas,
  entry: PlaceEntry | null,
  exportContext: ExportContext,
): Download[] {
  const { t } = exportContext;
  const citationOf = (what: CitationTarget, id: string, name: string, page?: string): Download => ({
    name,
    ...(page === undefined ? {} : { page }),
    licence: null,
    files: CITE_FORMATS.map((format) =>
      downloadFile(
        t(`citeFormat-${format}`),
        citePath(what, id, format),
        citeFile(atlas, what, `${id}.${format}`, exportContext)?.body,
      ),
    ),
  });
  const quotations: readonly Quotation[] = entry?.quotations ?? atlas.unplaced;
  return [
    ...(entry
      ? [citationOf("place", entry.id, localized(entry.place.properties.names, t.lang))]
      : []),
    ...quotations.map((quotation) => {
      const { id } = quotation.excerpt;
      return citationOf("excerpt", id, excerptTitle(quotation, t), excerptPath(id));
    }),
  ];
}

/** Who said it, and when. */
const excerptTitle = (quotation: Quotation, t: Translator): string =>
  `${formatChain(quotation, t)}, ${formatSourcedDate(quotation.claim.date, t)}`;

const downloadFile = (format: string, address: string, body = ""): DownloadFile => ({
  format,
  address,
  bytes: new TextEncoder().encode(body).length,
});
