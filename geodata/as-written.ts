import type { Path } from "./finding";

/** What stands at a path of a JSON value; undefined if nothing does. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Record<string | number, unknown> | null | undefined)?.[step],
    value,
  );
}

/**
 * A path of the data as a path of the file, in which an excerpt with a single claim may have the claim's
 * fields itself: `excerpts[0].claims[0].modality` is then `excerpts[0].modality`.
 *
 * @param value the file's value, as it is written
 */
export function asWritten(value: unknown, path: Path): Path {
  const at = path.indexOf("claims");
  if (at < 0) return path;
  const excerpt = valueAt(value, path.slice(0, at));
  const hasList = typeof excerpt === "object" && excerpt !== null && "claims" in excerpt;
  return hasList ? path : [...path.slice(0, at), ...path.slice(at + 2)];
}
