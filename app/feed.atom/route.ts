import { FEED_TYPE, reportsFeed } from "@/lib/data/atom";
import { getAtlas } from "@/lib/server/atlas.server";
import { requestExportContext } from "@/lib/server/export-context.server";
import { respond, SHORT_LIVED } from "@/lib/server/response.server";

/** `/feed.atom`: the reports, for feed readers. */
export async function GET(): Promise<Response> {
  const body = reportsFeed(getAtlas(), await requestExportContext());
  return respond({
    body,
    type: `${FEED_TYPE}; charset=utf-8`,
    cache: SHORT_LIVED,
    cors: true,
  });
}
