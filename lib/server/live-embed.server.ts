import { readOptions } from "@/lib/embed/options";
import { translatorFor } from "@/lib/text/catalogues";
import { pathOf, readView } from "@/lib/view/codec";
import { getAllowedValues, getAtlas } from "./atlas.server";
import { requestOrigin } from "./origin.server";
import { requestContext } from "./request-context.server";
import { queryOf, type SearchParams } from "./search-params.server";
import { sourceAddresses } from "./sources.server";

/** The data of a live embed's page, for a place and a query. */
export async function liveEmbed(place: string | null, sent: SearchParams) {
  const allowed = getAllowedValues();
  const query = queryOf(await sent);
  const view = readView(pathOf({ place }), query, allowed);
  const { nonce } = await requestContext();
  return {
    atlas: getAtlas(),
    view,
    allowed,
    options: readOptions(query),
    t: translatorFor(view.lang),
    sources: sourceAddresses(),
    origin: await requestOrigin(),
    nonce,
  };
}
