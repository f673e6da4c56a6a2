import { type Finding, type Path, show } from "../finding";
import { invisibleIn } from "../invisible";

function checkText(text: string, file: string, path: Path): Finding[] {
  const invisible = invisibleIn(text);
  if (invisible.length === 0) return [];
  const got = `${invisible.join(", ")} in ${show(text)}`;
  return [{ file, path, expected: "no invisible and no bidirectional control character", got }];
}

/** Checks every text and every name of a field in a file's value. Quotations are no exception. */
export function checkCharacters(value: unknown, file: string, path: Path = []): Finding[] {
  if (typeof value === "string") return checkText(value, file, path);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return [...checkText(key, file, at), ...checkCharacters(inner, file, at)];
  });
}
