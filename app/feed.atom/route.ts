import { FEED_TYPE, reportsFeed } from "@/lib/data/atom";
import { answer, FOR_NOW } from "@/lib/server/response.server";
import { getAtlas } from "@/lib/server/atlas.server";
import { requestWriting } from "@/lib/server/export-context.server";

/** `/feed.atom`: the reports, for feed readers. */
export async function GET(request: Request): Promise<Response> {
  const body = reportsFeed(getAtlas(), await requestWriting());
  return answer(request, { body, type: `${FEED_TYPE}; charset=utf-8`, cache: FOR_NOW, open: true });
}
