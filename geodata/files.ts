import type { Report } from "./schema";

/** File paths relative to `geodata/`. */
export const METADATA = "atlas.json";
export const SPEAKERS = "vocabulary/speakers.json";
export const COUNTED = "vocabulary/counted.json";
export const LAYERS = "layers.json";
export const PLACES = "places.json";
export const LOCK = "reports.lock.json";
export const reportFile = (id: string) => `reports/${id}.json`;
export const layerFile = (id: string) => `layers/${id}.geojson`;

/** The files and folders of an atlas that are served. */
export const ATLAS_FILES = [
  METADATA,
  LAYERS,
  PLACES,
  LOCK,
  "provenance.json",
  "reports",
  "vocabulary",
  "layers",
  "fonts",
  "basemap",
] as const;

/** All excerpts with their report, its file, and the path in that file. */
export function everyExcerpt(reports: readonly Report[]) {
  return reports.flatMap((report) =>
    report.excerpts.map((excerpt, i) => ({
      report,
      excerpt,
      file: reportFile(report.id),
      path: ["excerpts", i] as const,
    })),
  );
}

/** All claims with their excerpt and report, and the path of the claim. */
export function everyClaim(reports: readonly Report[]) {
  return everyExcerpt(reports).flatMap(({ path, ...rest }) =>
    rest.excerpt.claims.map((claim, i) => ({
      ...rest,
      claim,
      path: [...path, "claims", i] as const,
    })),
  );
}
