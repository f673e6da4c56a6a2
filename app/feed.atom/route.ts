import { reportsFeed } from "@/lib/data/atom";
import { getAtlas } from "@/lib/server/atlas.server";
import { requestExportContext } from "@/lib/server/export-context.server";
import { feedResponse } from "@/lib/server/feed-response.server";

/** `/feed.atom`: the reports, for feed readers. */
export const GET = async (): Promise<Response> =>
  feedResponse(reportsFeed(getAtlas(), await requestExportContext()));
