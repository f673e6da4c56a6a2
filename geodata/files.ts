import type { Report } from "./schema";

/** Where things stand, relative to `geodata/`. */
export const SPEAKERS = "vocabulary/speakers.json";
export const COUNTED = "vocabulary/counted.json";
export const LOCK = "reports.lock.json";
export const reportFile = (id: string) => `reports/${id}.json`;
export const layerFile = (id: string) => `layers/${id}.geojson`;

/** Every excerpt with its report and its place in the file. */
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
