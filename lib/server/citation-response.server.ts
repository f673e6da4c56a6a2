import { CITE_FORMATS, type CitationTarget, citeFile } from "@/lib/cite/files";
import { getAtlas } from "./atlas.server";
import { requestExportContext } from "./export-context.server";
import { errorResponse, respond, SHORT_LIVED } from "./response.server";

/** Responds with the citation of a place or an excerpt; 404 for an unknown name. */
export async function citationResponse(what: CitationTarget, name: string): Promise<Response> {
  const file = citeFile(getAtlas(), what, name, await requestExportContext());
  if (!file) {
    const forms = CITE_FORMATS.map((format) => `/cite/${what}/<id>.${format}`);
    return errorResponse(404, `Expected ${forms.join(" or ")}, with an id of the atlas.`);
  }
  return respond({ ...file, cache: SHORT_LIVED, cors: true });
}
