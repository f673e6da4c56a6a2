import { atlasFonts } from "@/lib/server/page-fonts.server";
import { errorResponse, IMMUTABLE, respond } from "@/lib/server/response.server";

type Context = { params: Promise<{ file: string }> };

/** `/atlas-fonts/<hash>.<ttf|otf|woff2>`: a font of the atlas's own. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const font = atlasFonts().find(({ name }) => name === file);
  if (!font) return errorResponse(404, "Expected a font that the atlas names.");
  const type = `font/${file.slice(file.lastIndexOf(".") + 1)}`;
  return respond({ body: font.bytes, type, cache: IMMUTABLE, cors: true });
}
