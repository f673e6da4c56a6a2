import type { Metadata } from "next";
import type { PlaceEntry } from "@/lib/atlas/atlas";
import {
  atlasDownloads,
  citations,
  type Download,
  type Downloads,
  downloadTitle,
  viewDownloads,
} from "@/lib/data/downloads";
import { licenceOf } from "@/lib/data/selection";
import { type PictureFormat, pictureAddress } from "@/lib/picture/address";
import { DEFAULT_SIZE } from "@/lib/picture/request";
import type { Speech } from "@/lib/text/translator";
import { pathOf, readView } from "@/lib/view/codec";
import { DOWNLOAD_PATH } from "@/lib/view/download";
import type { View } from "@/lib/view/view";
import { getAtlas, getKnown } from "./atlas.server";
import { Kept } from "./kept.server";
import { sharedPicture } from "./picture-response.server";
import { requestSpeech } from "./request-context.server";
import { queryOf, type SearchParams } from "./share.server";
import { shared } from "./singleton.server";
import { requestWriting } from "./export-context.server";

/** What takes a moment is measuring the files; the lists themselves are small. */
const lists = () =>
  shared("downloads", () => new Kept<Download[]>(500_000, (list) => JSON.stringify(list).length));

/** All that the page of downloads shows, of its place and its query. */
export async function downloadPage(entry: PlaceEntry | null, sent: SearchParams) {
  const speech = await requestSpeech();
  const path = pathOf({ place: entry?.id ?? null, page: DOWNLOAD_PATH });
  const view = readView(path, queryOf(await sent), getKnown());
  const downloads = await downloadsOf(view, entry, speech);
  return { view, entry, places: getAtlas().places, downloads, speech };
}

/** It is for readers at work, and no answer to anybody's search. */
export async function downloadMetadata(entry: PlaceEntry | null): Promise<Metadata> {
  const speech = await requestSpeech();
  return {
    title: speech("pageTitle", { place: downloadTitle(entry, speech) }),
    robots: { index: false },
    alternates: { canonical: pathOf({ place: entry?.id ?? null, page: DOWNLOAD_PATH }) },
  };
}

/** Every file with its size. */
async function downloadsOf(
  view: View,
  entry: PlaceEntry | null,
  speech: Speech,
): Promise<Downloads> {
  const { origin } = await requestWriting();
  const [atlas, known, writing] = [getAtlas(), getKnown(), { origin, speech }];
  // What does not depend on the view is measured once for all views.
  const kept = (of: readonly unknown[], list: () => Download[]) =>
    lists().get(JSON.stringify([origin, speech.lang, ...of]), async () => list());
  const { layers } = view;
  const shown = await kept(["view", entry?.id, layers], () =>
    viewDownloads(atlas, { entry, layers }, known, writing),
  );
  return {
    view: [await pictureDownload(view, speech), ...shown],
    atlas: await kept(["atlas"], () => atlasDownloads(atlas, writing)),
    citations: await kept(["citations", entry?.id], () => citations(atlas, entry, writing)),
  };
}

/** The view itself, as it is shared: drawn now, and so at hand when it is asked for. */
async function pictureDownload(view: View, speech: Speech): Promise<Download> {
  const { width, height } = DEFAULT_SIZE;
  const file = async (format: PictureFormat) => ({
    format: format.toUpperCase(),
    address: pictureAddress(view, getKnown(), { format }),
    bytes: (await sharedPicture(view, format)).byteLength,
  });
  return {
    name: speech("downloadPicture", { size: `${width} × ${height}` }),
    // The base map is made of the same sources as the layers.
    licence: licenceOf(getAtlas()),
    files: [await file("png"), await file("svg")],
  };
}
