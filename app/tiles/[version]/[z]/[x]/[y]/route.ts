import { errorResponse, IMMUTABLE, respond, SHORT_LIVED } from "@/lib/server/response.server";
import { tilesVersion } from "@/lib/server/sources.server";
import { basemapTile } from "@/lib/server/tiles.server";

type Context = { params: Promise<{ version: string; z: string; x: string; y: string }> };

const whole = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);

/** `/tiles/<version>/<z>/<x>/<y>`: a vector tile of the basemap. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { version, z, x, y } = await params;
  const tile = await basemapTile(whole(z), whole(x), whole(y));
  if (!tile)
    return errorResponse(404, "Expected /tiles/<version>/<z>/<x>/<y> of a tile of the basemap.");
  const cache = version === tilesVersion() ? IMMUTABLE : SHORT_LIVED;
  return respond({
    body: tile,
    type: "application/vnd.mapbox-vector-tile",
    cache,
    cors: true,
  });
}
