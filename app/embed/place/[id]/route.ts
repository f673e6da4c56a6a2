import { decodeSegment } from "@/lib/routes/routes";
import { embedResponse } from "@/lib/server/embed.server";

type Context = { params: Promise<{ id: string }> };

/** `/embed/place/<id>`: a place for another page's frame, before it is touched. */
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  embedResponse(request, decodeSegment((await params).id));
