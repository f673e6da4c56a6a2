import { errorResponse, IMMUTABLE, respond, SHORT_LIVED } from "@/lib/server/response.server";
import { searchFile } from "@/lib/server/search.server";
import { LANGUAGES } from "@/lib/text/catalogues";

type Context = { params: Promise<{ version: string; file: string }> };

const FILES = [...LANGUAGES, "settlements"].map((part) => `${part}.json`);

/** `/search/index/<version>/<language|settlements>.json`: what a browser searches. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { version, file } = await params;
  if (!FILES.includes(file)) return errorResponse(404, `Expected a file of ${FILES.join(", ")}.`);
  const { body, version: present } = searchFile(file.replace(/\.json$/, ""));
  // A cached page may request an old version: it gets the current one with a short cache time.
  const cache = version === present ? IMMUTABLE : SHORT_LIVED;
  return respond(request, { body, type: "application/json", cache });
}
