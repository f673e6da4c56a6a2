import { figuresEmbedResponse } from "@/lib/server/embed.server";
import { readPlaceId } from "@/lib/view/codec";

type Context = { params: Promise<{ id: string }> };

/** `/embed/figures/<id>`: something that is counted, for another page's frame. */
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  figuresEmbedResponse(request, readPlaceId((await params).id));
