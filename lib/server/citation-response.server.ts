import { CITE_FORMATS, type Cited, citeFile } from "@/lib/cite/files";
import { answer, FOR_NOW, refuse } from "./response.server";
import { getAtlas } from "./atlas.server";
import { requestWriting } from "./export-context.server";

/** Answers a request for the citation of a place or an excerpt: 404 where there is none of that name. */
export async function answerCitation(
  request: Request,
  what: Cited,
  name: string,
): Promise<Response> {
  const file = citeFile(getAtlas(), what, name, await requestWriting());
  if (!file) {
    const forms = CITE_FORMATS.map((format) => `/cite/${what}/<id>.${format}`);
    return refuse(404, `Expected ${forms.join(" or ")}, with an id of the atlas.`);
  }
  return answer(request, { ...file, cache: FOR_NOW, open: true });
}
