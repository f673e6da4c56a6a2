/** Derives all files of an atlas's layers and of the basemap, as text; `index.ts` writes them. */
import { PLACES } from "../files";
import { Loader } from "../load";
import { placesSchema } from "../places-schema";
import { SHIPPED } from "../root";
import { boundaries } from "./boundaries";
import { denseAreas, FOCUS } from "./focus";
import { labels } from "./labels";
import { layers } from "./layers";
import { type Derived, provenance } from "./provenance";
import { settlementsCsv } from "./settlements";
import { water } from "./water";
import { geojsonText, jsonText, linesText, prettyJsonText } from "./write";

/**
 * The files of an atlas, each with its path in the folder. The basemap is the software's and only in the
 * shipped folder; another atlas has settlements of its own if it says where they are dense.
 *
 * @throws GeodataError if the source of a place is refused
 */
export async function derive(root: string): Promise<Derived[]> {
  const own = await layerFiles(root);
  if (root === SHIPPED) return [...withRecord("", own), ...withRecord("basemap/", basemapFiles())];
  const dense = denseAreas(root);
  return withRecord("", dense ? [...own, settlementsFile(root, dense)] : own);
}

async function layerFiles(root: string): Promise<Derived[]> {
  return (await layers(root)).map(({ file, from, byHand }) => ({
    path: `layers/${file.id}.geojson`,
    text: geojsonText(file),
    from,
    byHand,
  }));
}

function basemapFiles(): Derived[] {
  return [
    { path: "basemap/boundaries.topojson", text: jsonText(boundaries()), from: ["divisions"] },
    { path: "basemap/water.topojson", text: jsonText(water()), from: ["water"] },
    settlementsFile(SHIPPED, denseAreas(SHIPPED) ?? FOCUS),
    {
      path: "basemap/labels.json",
      text: linesText(labels()),
      from: ["divisions"],
      byHand: ["build/seas.ts", "build/labels.ts"],
    },
  ];
}

function settlementsFile(root: string, dense: Parameters<typeof settlementsCsv>[0]): Derived {
  const places = new Loader(root).read(PLACES, placesSchema) ?? [];
  return {
    path: "basemap/settlements.csv",
    text: settlementsCsv(dense, places),
    from: ["settlements"],
  };
}

function withRecord(folder: string, files: readonly Derived[]): Derived[] {
  const text = prettyJsonText(provenance(files));
  return [...files, { path: `${folder}provenance.json`, text, from: [] }];
}
