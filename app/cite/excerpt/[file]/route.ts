import { citationResponse } from "@/lib/server/citation-response.server";

type Context = { params: Promise<{ file: string }> };

/** `/cite/excerpt/<id>.txt`, `.bib` and `.json`. */
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  citationResponse(request, "excerpt", (await params).file);
