import { DATA_FORMATS, placeFile } from "@/lib/data/files";
import { getAtlas } from "@/lib/server/atlas.server";
import { requestExportContext } from "@/lib/server/export-context.server";
import { errorResponse, respond, SHORT_LIVED } from "@/lib/server/response.server";

type Context = { params: Promise<{ file: string }> };

/** `/data/place/<id>.geojson`, `.kml` and `.csv`, by any id that the place has or had. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const file = placeFile(getAtlas(), (await params).file, await requestExportContext());
  if (!file) {
    const forms = DATA_FORMATS.map((format) => `/data/place/<id>.${format}`);
    return errorResponse(
      404,
      `Expected ${forms.join(" or ")}, with the id of a place of the atlas.`,
    );
  }
  return respond({ ...file, cache: SHORT_LIVED, cors: true });
}
