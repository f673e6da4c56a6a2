import { citationResponse } from "@/lib/server/citation-response.server";

type Context = { params: Promise<{ file: string }> };

/** `/cite/place/<id>.txt`, `.bib` and `.json`. */
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  citationResponse(request, "place", (await params).file);
