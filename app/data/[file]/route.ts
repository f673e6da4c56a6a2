import { ATLAS_COLLECTION, publishedCollection } from "@/lib/data/collection";
import { answer, FOR_NOW, refuse } from "@/lib/server/answer.server";
import { getAtlas, getKnown } from "@/lib/server/atlas.server";

type Context = { params: Promise<{ file: string }> };

/** `/data/<layer>.geojson` and `/data/atlas.geojson`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const id = /^(.+)\.geojson$/.exec(file)?.[1];
  const collection = id === undefined ? null : publishedCollection(getAtlas(), id);
  if (!collection) {
    const known = [...getKnown().layers, ATLAS_COLLECTION].map((name) => `/data/${name}.geojson`);
    return refuse(404, `Expected one of ${known.join(", ")}.`);
  }
  const body = JSON.stringify(collection);
  return answer(request, { body, type: "application/geo+json", cache: FOR_NOW, open: true });
}
