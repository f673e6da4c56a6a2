import { IMMUTABLE, respond, SHORT_LIVED } from "@/lib/server/response.server";
import { drawingFile } from "@/lib/server/sources.server";

type Context = { params: Promise<{ version: string[] }> };

/** `/drawing/<version>`: what both renderers draw of the atlas. Older pages name a language behind it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { version } = await params;
  const file = drawingFile();
  // A cached page may request an old version: it gets the current one with a short cache time.
  const cache = version.join("/") === file.version ? IMMUTABLE : SHORT_LIVED;
  return respond({ body: file.body, type: "application/geo+json", cache, cors: true });
}
