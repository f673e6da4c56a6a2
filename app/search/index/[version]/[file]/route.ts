import { errorResponse, IMMUTABLE, respond, SHORT_LIVED } from "@/lib/server/response.server";
import { searchFile } from "@/lib/server/search.server";
import { languages } from "@/lib/text/catalogues";

type Context = { params: Promise<{ version: string; file: string }> };

/** `/search/index/<version>/<language|settlements>.json`: what a browser searches. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { version, file } = await params;
  const files = [...languages(), "settlements"].map((part) => `${part}.json`);
  if (!files.includes(file)) return errorResponse(404, `Expected a file of ${files.join(", ")}.`);
  const { body, version: present } = searchFile(file.replace(/\.json$/, ""));
  // Excerpts may be withdrawn, settlements not. A cached page may request an old version: it gets the current
  // one.
  const cache = version === present && file === "settlements.json" ? IMMUTABLE : SHORT_LIVED;
  return respond({ body, type: "application/json", cache });
}
