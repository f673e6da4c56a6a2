/**
 * `water.topojson`: the world's lakes and rivers, as they are in the source but for the quantising.
 *
 * Of the source's file only these two objects may be taken: its countries draw Crimea otherwise.
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
  // The filter drops nothing but the arcs that only the other objects use.
  return filter(
    { ...source, objects: { lakes, rivers } } as Topology<Objects>,
    () => true,
  ) as Water;
}

/** The file is a script for browsers, so it is given a window, and sees nothing else. */
function readTopology(): Water {
  const module: { exports: { topojson?: { world_50m: Water } } } = { exports: {} };
  runInNewContext(readFileSync(unpack("water"), "utf8"), { module, window: {} });
  const assets = module.exports.topojson;
  if (!assets) throw new Error("the script exported no topologies");
  // Through JSON, so that its arrays are of this realm.
  return JSON.parse(JSON.stringify(assets.world_50m)) as Water;
}
