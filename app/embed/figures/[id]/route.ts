import { decodeSegment } from "@/lib/routes/routes";
import { figuresEmbedResponse } from "@/lib/server/embed.server";

type Context = { params: Promise<{ id: string }> };

/** `/embed/figures/<id>`: something that is counted, for another page's frame. */
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  figuresEmbedResponse(request, decodeSegment((await params).id));
