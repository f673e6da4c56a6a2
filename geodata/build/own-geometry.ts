/** Geometries that an atlas brings along: `geometry/<file>.geojson`. */
import { z } from "zod";
import { Loader } from "../load";
import { type Credit, creditSchema } from "../places-schema";
import { geometry } from "../schema";

/** One GeoJSON feature; its properties say where it comes from. */
const featureSchema = z.object({
  type: z.literal("Feature"),
  geometry,
  properties: creditSchema.extend({ schematic: z.literal(true).optional() }),
});

interface OwnGeometry {
  geometry: z.infer<typeof geometry>;
  /** Whether its course is not known. */
  schematic: true | undefined;
  credit: Credit;
}

/** @throws GeodataError with what is wrong with the file */
export function readOwnGeometry(file: string, root: string): OwnGeometry {
  const loader = new Loader(root);
  const feature = loader.read(`geometry/${file}`, featureSchema);
  loader.throwIfAny();
  if (feature === null) throw new Error(`expected a finding for geometry/${file}`);
  const { schematic, ...credit } = feature.properties;
  return { geometry: feature.geometry, schematic, credit };
}
