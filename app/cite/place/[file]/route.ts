import { answerCitation } from "@/lib/server/citation-response.server";

type Context = { params: Promise<{ file: string }> };

/** `/cite/place/<id>.txt`, `.bib` and `.json`. */
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  answerCitation(request, "place", (await params).file);
