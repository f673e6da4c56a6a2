import { collectionFile, DATA_FORMATS, FIGURES_FILE } from "@/lib/data/files";
import { ATLAS_COLLECTION } from "@/lib/data/selection";
import { answer, FOR_NOW, refuse } from "@/lib/server/response.server";
import { getAtlas, getKnown } from "@/lib/server/atlas.server";
import { requestWriting } from "@/lib/server/export-context.server";
import { readView } from "@/lib/view/codec";

type Context = { params: Promise<{ file: string }> };

/** `/data/<layer>.geojson|kml|csv`, `/data/atlas.…` with `?layers=a,b`, and `/data/figures.csv`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file: name } = await params;
  const known = getKnown();
  const { layers } = readView("/", new URL(request.url).searchParams, known);
  const file = collectionFile(getAtlas(), name, await requestWriting(), layers);
  if (!file) {
    const ids = [...known.layers, ATLAS_COLLECTION];
    const names = ids.flatMap((id) => DATA_FORMATS.map((format) => `${id}.${format}`));
    const there = [...names, FIGURES_FILE].map((each) => `/data/${each}`);
    return refuse(404, `Expected one of ${there.join(", ")}.`);
  }
  return answer(request, { ...file, cache: FOR_NOW, open: true });
}
