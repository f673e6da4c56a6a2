import { embedResponse } from "@/lib/server/embed.server";
import { readPlaceId } from "@/lib/view/codec";

type Context = { params: Promise<{ id: string }> };

/** `/embed/place/<id>`: a place for another page's frame, before it is touched. */
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  embedResponse(request, readPlaceId((await params).id));
