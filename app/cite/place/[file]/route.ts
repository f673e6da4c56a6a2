import { citationResponse } from "@/lib/server/citation-response.server";

type Context = { params: Promise<{ file: string }> };

/** `/cite/place/<id>.txt`, `.bib` and `.json`. */
export const GET = async (_: Request, { params }: Context): Promise<Response> =>
  citationResponse("place", (await params).file);
