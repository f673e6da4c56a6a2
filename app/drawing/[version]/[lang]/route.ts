import { answer, FOR_EVER, FOR_NOW, refuse } from "@/lib/server/answer.server";
import { drawingFile } from "@/lib/server/sources.server";
import { LANGUAGES } from "@/lib/text/catalogues";

type Context = { params: Promise<{ version: string; lang: string }> };

/** `/drawing/<version>/<lang>`: what both renderers draw of the atlas. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { version, lang } = await params;
  if (!LANGUAGES.includes(lang)) {
    return refuse(404, `Expected a language of ${LANGUAGES.join(", ")}.`);
  }
  const file = drawingFile(lang);
  // An old page may ask for an old version: it gets the present one, and keeps it for a short while.
  const cache = version === file.version ? FOR_EVER : FOR_NOW;
  return answer(request, { body: file.body, type: "application/geo+json", cache, open: true });
}
