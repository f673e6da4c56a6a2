import { readOptions } from "@/lib/embed/options";
import { speak } from "@/lib/text/catalogues";
import { pathOf, readView } from "@/lib/view/codec";
import { getAtlas, getKnown } from "./atlas.server";
import { requestOrigin } from "./origin.server";
import { requestFacts } from "./request-context.server";
import { queryOf, type SearchParams } from "./share.server";
import { sourceAddresses } from "./sources.server";

/** All that the page of a live embed shows, of its place and its query. */
export async function liveEmbed(place: string | null, sent: SearchParams) {
  const known = getKnown();
  const query = queryOf(await sent);
  const view = readView(pathOf({ place }), query, known);
  const { nonce } = await requestFacts();
  return {
    atlas: getAtlas(),
    view,
    known,
    options: readOptions(query),
    speech: speak(view.lang),
    sources: sourceAddresses(),
    origin: await requestOrigin(),
    nonce,
  };
}
