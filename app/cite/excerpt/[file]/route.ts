import { citationResponse } from "@/lib/server/citation-response.server";

type Context = { params: Promise<{ file: string }> };

/** `/cite/excerpt/<id>.txt`, `.bib` and `.json`. */
export const GET = async (_: Request, { params }: Context): Promise<Response> =>
  citationResponse("excerpt", (await params).file);
