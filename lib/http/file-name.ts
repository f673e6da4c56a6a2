/** What a file of an address is about, and its format: `<id>.<format>`; null where it is none of these. */
export function readFileName<Format extends string>(
  name: string,
  formats: readonly Format[],
): { id: string; format: Format } | null {
  const [, id, ending] = /^(.+)\.([a-z]+)$/.exec(name) ?? [];
  const format = formats.find((known) => known === ending);
  return id !== undefined && format !== undefined ? { id, format } : null;
}
