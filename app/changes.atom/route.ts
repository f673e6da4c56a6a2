import { changesFeed } from "@/lib/data/changes-atom";
import { getAtlas } from "@/lib/server/atlas.server";
import { requestExportContext } from "@/lib/server/export-context.server";
import { feedResponse } from "@/lib/server/feed-response.server";

/** `/changes.atom`: what was changed, for feed readers. */
export const GET = async (): Promise<Response> =>
  feedResponse(changesFeed(getAtlas(), await requestExportContext()));
