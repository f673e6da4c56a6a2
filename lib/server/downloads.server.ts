import type { PlaceEntry } from "@/lib/atlas/atlas";
import { atlasDownloads, type Download, placeDownloads } from "@/lib/data/downloads";
import type { Speech } from "@/lib/text/speech";
import { getAtlas } from "./atlas.server";
import { Kept } from "./kept.server";
import { shared } from "./shared.server";
import { requestWriting } from "./writing.server";

/** What takes a moment is measuring the files; the lists themselves are small. */
const lists = () =>
  shared("downloads", () => new Kept<Download[]>(500_000, (list) => JSON.stringify(list).length));

/** The files that a page offers: those of a place, or those of the whole atlas. */
export async function downloadsOf(entry: PlaceEntry | null, speech: Speech): Promise<Download[]> {
  const { origin } = await requestWriting();
  const writing = { origin, speech };
  return lists().get(JSON.stringify([origin, speech.lang, entry?.id]), async () =>
    entry ? placeDownloads(getAtlas(), entry, writing) : atlasDownloads(getAtlas(), writing),
  );
}
