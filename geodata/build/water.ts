/**
 * `water.topojson`: the world's lakes and rivers, as in the source.
 *
 * Only these two objects of the source's file may be used: its countries draw Crimea differently.
 */
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { filter } from "topojson-simplify";
import type { GeometryCollection, Objects, Topology } from "topojson-specification";
import { unpack } from "./unpack";

export type Water = Topology<{ lakes: GeometryCollection; rivers: GeometryCollection }>;

export function water(): Water {
  const source = readTopology();
  const { lakes, rivers } = source.objects;
  // Keeps everything; it only removes the arcs that no remaining object uses.
  return filter(
    { ...source, objects: { lakes, rivers } } as Topology<Objects>,
    () => true,
  ) as Water;
}

/** The file is a browser script; it runs in a context that has nothing but `module` and `window`. */
function readTopology(): Water {
  const module: { exports: { topojson?: { world_50m: Water } } } = { exports: {} };
  runInNewContext(readFileSync(unpack("water"), "utf8"), { module, window: {} });
  const assets = module.exports.topojson;
  if (!assets) throw new Error("the script exported no topologies");
  // A JSON round trip, so that its arrays are instances of this realm's Array.
  return JSON.parse(JSON.stringify(assets.world_50m)) as Water;
}
