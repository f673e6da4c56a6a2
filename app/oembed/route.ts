import { readOembed } from "@/lib/embed/oembed";
import { writeOembed } from "@/lib/embed/oembed-text";
import { getAllowedValues, getFigures } from "@/lib/server/atlas.server";
import { chartOf } from "@/lib/server/chart-response.server";
import { requestOrigin } from "@/lib/server/origin.server";
import { find } from "@/lib/server/resolve.server";
import { errorResponse, respond, SHORT_LIVED } from "@/lib/server/response.server";
import { viewTitle } from "@/lib/server/view-title.server";
import { translatorFor } from "@/lib/text/catalogues";

/** `/oembed?url=…`, with `maxwidth`, `maxheight` and `format=json|xml`. */
export async function GET(request: Request): Promise<Response> {
  const result = readOembed(new URL(request.url).searchParams, {
    origin: await requestOrigin(),
    allowed: getAllowedValues(),
    placeId: (id) => find("place", id)?.id ?? null,
    chartsOf: (id) =>
      getFigures()
        .filter(({ thing }) => id === null || thing.id === id)
        .map((group) => chartOf(group, translatorFor("en"), "png")),
    titleOf: viewTitle,
    provider: translatorFor("en")("atlas"),
  });
  if (result.status !== 200) return errorResponse(result.status, result.message);
  const { body, type } = writeOembed(result.response, result.format);
  return respond({ body, type, cache: SHORT_LIVED, cors: true });
}
