/** One way of writing each file, so that the same data always gives the same bytes. */

/** GeoJSON with a feature to a line: small, and a change of one place is a change of one line. */
export function geojsonText({
  features,
  ...rest
}: {
  readonly features: readonly unknown[];
}): string {
  const head = JSON.stringify(rest).slice(0, -1);
  return `${head},"features":[\n${features.map((f) => JSON.stringify(f)).join(",\n")}\n]}\n`;
}

export const jsonText = (value: unknown): string => `${JSON.stringify(value)}\n`;

export const prettyJsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** A JSON array with an element to a line. */
export const linesText = (values: readonly unknown[]): string =>
  `[\n${values.map((value) => JSON.stringify(value)).join(",\n")}\n]\n`;
