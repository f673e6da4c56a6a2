/** Parses a file name `<id>.<format>`; null for any other name or format. */
export function parseFileName<F extends string>(
  name: string,
  formats: readonly F[],
): { id: string; format: F } | null {
  const [, id, ending] = /^(.+)\.([a-z]+)$/.exec(name) ?? [];
  const format = formats.find((known) => known === ending);
  return id === undefined || format === undefined ? null : { id, format };
}
