import { ANNOTATIONS_FILE, annotationsFile } from "@/lib/data/annotations";
import { collectionFile, DATA_FORMATS, FIGURES_FILE } from "@/lib/data/files";
import { ATLAS_COLLECTION } from "@/lib/data/selection";
import { getAllowedValues, getAtlas, getLock } from "@/lib/server/atlas.server";
import { requestExportContext } from "@/lib/server/export-context.server";
import { errorResponse, respond, SHORT_LIVED } from "@/lib/server/response.server";
import { readQuery } from "@/lib/view/codec";

type Context = { params: Promise<{ file: string }> };

/**
 * `/data/<layer>.geojson|kml|csv`, `/data/atlas.…` with `?layers=a,b`, `/data/figures.csv`, and
 * `/data/annotations.jsonld` with its pages.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file: name } = await params;
  const allowed = getAllowedValues();
  const { layers } = readQuery(new URL(request.url).searchParams, allowed);
  const exportContext = await requestExportContext();
  const file =
    annotationsFile(getAtlas(), getLock(), name, exportContext) ??
    collectionFile(getAtlas(), name, exportContext, layers);
  if (!file) {
    const ids = [...allowed.layers, ATLAS_COLLECTION];
    const names = ids.flatMap((id) => DATA_FORMATS.map((format) => `${id}.${format}`));
    const there = [...names, FIGURES_FILE, ANNOTATIONS_FILE].map((each) => `/data/${each}`);
    return errorResponse(404, `Expected one of ${there.join(", ")}.`);
  }
  return respond({ ...file, cache: SHORT_LIVED, cors: true });
}
