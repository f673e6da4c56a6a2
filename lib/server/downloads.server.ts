import { singleton } from "@/geodata/singleton";
import type { PlaceEntry } from "@/lib/atlas/atlas";
import {
  atlasDownloads,
  citations,
  type Download,
  type Downloads,
  downloadTitle,
  viewDownloads,
} from "@/lib/data/downloads";
import type { ExportContext } from "@/lib/data/export-context";
import { licenceOf } from "@/lib/data/selection";
import { publicOrigin } from "@/lib/http/origin";
import { type PictureFormat, picturePath } from "@/lib/picture/address";
import { DEFAULT_SIZE } from "@/lib/picture/request";
import { DOWNLOAD_PATH } from "@/lib/routes/paths";
import { translatorFor } from "@/lib/text/catalogues";
import { localized, type Translator } from "@/lib/text/translator";
import { pathOf, readView } from "@/lib/view/codec";
import type { View } from "@/lib/view/view";
import { getAllowedValues, getAtlas } from "./atlas.server";
import { byteCache } from "./byte-cache.server";
import { requestExportContext } from "./export-context.server";
import { pageMetadata } from "./page-metadata.server";
import { previewPicture } from "./picture-response.server";
import { requestTranslator } from "./request-context.server";
import { find } from "./resolve.server";
import { queryOf, type SearchParams } from "./search-params.server";

/** Cached because the files are built to measure them; the lists themselves are small. */
const lists = () =>
  singleton("downloads", () =>
    byteCache<Download[]>(500_000, (list) => JSON.stringify(list).length),
  );

/** The data of the download page, for a place and a query. */
export async function downloadPage(entry: PlaceEntry | null, sent: SearchParams) {
  const t = await requestTranslator();
  const path = pathOf({ place: entry?.id ?? null, page: DOWNLOAD_PATH });
  const view = readView(path, queryOf(await sent), getAllowedValues());
  const { origin } = await requestExportContext();
  const downloads = await downloadsOf(view, entry, { origin, t });
  return { view, entry, places: getAtlas().places, downloads, t };
}

/** Metadata of the download page. */
export async function downloadMetadata(entry: PlaceEntry | null, query: SearchParams) {
  const t = await requestTranslator();
  return pageMetadata({
    path: pathOf({ place: entry?.id ?? null, page: DOWNLOAD_PATH }),
    query,
    title: downloadTitle(entry, t),
    description: t("description"),
    ...(entry && { mapOf: localized(entry.place.properties.names, t.lang) }),
  });
}

/**
 * Makes and measures the files of the download page before it is rendered. A page that waits for something is
 * written by Next in another order than one that has it, so its bytes would not be the same twice.
 *
 * @param origin of the request.
 */
export async function prepareDownloads(view: View, origin: string): Promise<void> {
  const entry = view.place === null ? null : (find("place", view.place) ?? null);
  await downloadsOf(view, entry, { t: translatorFor(view.lang), origin: publicOrigin(origin) });
}

/** Every file with its size. */
async function downloadsOf(
  view: View,
  entry: PlaceEntry | null,
  exportContext: ExportContext,
): Promise<Downloads> {
  const [atlas, allowed, { origin, t }] = [getAtlas(), getAllowedValues(), exportContext];
  // Lists that do not depend on the view are built once for all views.
  const cached = (of: readonly unknown[], list: () => Download[]) =>
    lists().forceFetch(JSON.stringify([origin, t.lang, ...of]), { context: async () => list() });
  const { layers } = view;
  const shown = await cached(["view", entry?.id, layers], () =>
    viewDownloads(atlas, { entry, layers }, allowed, exportContext),
  );
  return {
    view: [await pictureDownload(view, t), ...shown],
    atlas: await cached(["atlas"], () => atlasDownloads(atlas, exportContext)),
    citations: await cached(["citations", entry?.id], () => citations(atlas, entry, exportContext)),
  };
}

/** The picture of the view. It is drawn to measure it, and is cached for the download. */
async function pictureDownload(view: View, t: Translator): Promise<Download> {
  const { width, height } = DEFAULT_SIZE;
  const file = async (format: PictureFormat) => ({
    format: format.toUpperCase(),
    address: picturePath(view, getAllowedValues(), { format }),
    bytes: (await previewPicture(view, format)).byteLength,
  });
  return {
    name: t("downloadPicture", { size: `${width} × ${height}` }),
    // The basemap is made from the same sources as the layers.
    licence: licenceOf(getAtlas()),
    files: [await file("png"), await file("svg")],
  };
}
