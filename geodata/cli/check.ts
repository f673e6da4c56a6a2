/** Checks all of `geodata/`: `npx tsx geodata/cli/check.ts`. */
import { readGeodata } from "../read";
import { atlasRoot } from "../root";
import type { Geodata } from "../schema";
import { run } from "./run";

function summary({ reports, layers, speakers, counted }: Geodata): string {
  const excerpts = reports.flatMap((report) => report.excerpts);
  const counts = {
    reports,
    excerpts,
    mentions: excerpts.flatMap(({ mentions }) => mentions),
    figures: excerpts.flatMap(({ figures }) => figures),
    speakers,
    "counted things": counted,
    layers,
    places: layers.flatMap(({ features }) => features),
  };
  const parts = Object.entries(counts).map(([name, list]) => `${list.length} ${name}`);
  return `${parts.join(", ")}: all well`;
}

run(() => summary(readGeodata(atlasRoot())));
