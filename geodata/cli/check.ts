/** Checks an atlas: `npm run check:data`, of the folder that `ATLAS` names. */
import { checkGeodata } from "../check";
import { checkFontFiles } from "../font-files";
import { loadGeodata } from "../load";
import { atlasRoot } from "../root";
import type { Geodata } from "../schema";
import { run } from "./run";

function summary({ reports, layers, speakers, counted }: Geodata): string {
  const excerpts = reports.flatMap((report) => report.excerpts);
  const claims = excerpts.flatMap((excerpt) => excerpt.claims);
  const counts = {
    reports,
    excerpts,
    claims,
    mentions: claims.flatMap(({ mentions }) => mentions),
    figures: claims.flatMap(({ figures }) => figures),
    speakers,
    "counted things": counted,
    layers,
    places: layers.flatMap(({ features }) => features),
  };
  const parts = Object.entries(counts).map(([name, list]) => `${list.length} ${name}`);
  return `${parts.join(", ")}: all well`;
}

run(() => {
  const root = atlasRoot();
  const { data, loader } = loadGeodata(root, true);
  loader.add([...checkGeodata(data), ...checkFontFiles(root, data)]);
  loader.throwIfAny();
  return summary(data);
});
