import { placeById } from "@/lib/atlas/atlas";
import { readOembed } from "@/lib/embed/oembed";
import { writeOembed } from "@/lib/embed/oembed-text";
import { answer, FOR_NOW, refuse } from "@/lib/server/response.server";
import { getAtlas, getFigures, getKnown } from "@/lib/server/atlas.server";
import { chartOf } from "@/lib/server/chart-response.server";
import { requestOrigin } from "@/lib/server/origin.server";
import { titleOf } from "@/lib/server/view-title.server";
import { speak } from "@/lib/text/catalogues";

/** `/oembed?url=…`, with `maxwidth`, `maxheight` and `format=json|xml`. */
export async function GET(request: Request): Promise<Response> {
  const result = readOembed(new URL(request.url).searchParams, {
    origin: await requestOrigin(),
    known: getKnown(),
    placeId: (id) => placeById(getAtlas(), id)?.id ?? null,
    chartsOf: (id) =>
      getFigures()
        .filter(({ thing }) => id === null || thing.id === id)
        .map((group) => chartOf(group, speak("en"), "png")),
    titleOf,
    provider: speak("en")("atlas"),
  });
  if (result.status !== 200) return refuse(result.status, result.message);
  const { body, type } = writeOembed(result.response, result.format);
  return answer(request, { body, type, cache: FOR_NOW, open: true });
}
