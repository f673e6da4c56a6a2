/** Checks all of `geodata/`: `npx tsx geodata/cli/check.ts`. */
import { readGeodata } from "../read";
import type { Geodata } from "../schema";
import { ROOT, run } from "./run";

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

run(() => summary(readGeodata(ROOT)));
