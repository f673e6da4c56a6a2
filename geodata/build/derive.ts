/** Derives all files of the layers and the basemap, as text; `index.ts` writes them. */
import type { LayerId } from "../schema";
import { boundaries } from "./boundaries";
import { labels } from "./labels";
import { layers } from "./layers";
import { type Derived, provenance } from "./provenance";
import { settlementsCsv } from "./settlements";
import type { SourceId } from "./sources";
import { water } from "./water";
import { geojsonText, jsonText, linesText, prettyJsonText } from "./write";

const LAYER_SOURCES: Readonly<Record<LayerId, readonly SourceId[]>> = {
  regions: ["divisions"],
  routes: [],
  cities: ["settlements"],
  towns: ["settlements"],
  airports: ["airports"],
};

export async function derive(): Promise<Derived[]> {
  const files = [...(await layerFiles()), ...basemapFiles()];
  const record = prettyJsonText(provenance(files));
  return [...files, { path: "basemap/provenance.json", text: record, from: [] }];
}

async function layerFiles(): Promise<Derived[]> {
  return (await layers()).map((layer) => ({
    path: `layers/${layer.id}.geojson`,
    text: geojsonText(layer),
    from: LAYER_SOURCES[layer.id],
    byHand: [
      "geodata/build/places.ts",
      ...(layer.id === "routes" ? ["geodata/build/corridors.ts"] : []),
    ],
  }));
}

function basemapFiles(): Derived[] {
  return [
    { path: "basemap/boundaries.topojson", text: jsonText(boundaries()), from: ["divisions"] },
    { path: "basemap/water.topojson", text: jsonText(water()), from: ["water"] },
    { path: "basemap/settlements.csv", text: settlementsCsv(), from: ["settlements"] },
    {
      path: "basemap/labels.json",
      text: linesText(labels()),
      from: ["divisions"],
      byHand: ["geodata/build/seas.ts", "geodata/build/labels.ts"],
    },
  ];
}
