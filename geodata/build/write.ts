/** Serializers for the derived files; the same data always gives the same bytes. */

/** GeoJSON with one feature per line: small, and a change of a place changes one line. */
export function geojsonText({
  features,
  ...collection
}: {
  readonly features: readonly unknown[];
}): string {
  const head = JSON.stringify(collection).slice(0, -1);
  return `${head},"features":[\n${features.map((f) => JSON.stringify(f)).join(",\n")}\n]}\n`;
}

export const jsonText = (value: unknown): string => `${JSON.stringify(value)}\n`;

export const prettyJsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** A JSON array with one element per line. */
export const linesText = (values: readonly unknown[]): string =>
  `[\n${values.map((value) => JSON.stringify(value)).join(",\n")}\n]\n`;
