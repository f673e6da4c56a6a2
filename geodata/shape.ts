import type { z } from "zod";
import { asWritten, valueAt } from "./as-written";
import { type Finding, type Path, show } from "./finding";
import { nearest } from "./nearest";
import { fieldsAt } from "./schema-fields";

type Issue = z.core.$ZodIssue;

const oneOf = (values: readonly unknown[]) =>
  values.length === 1 ? show(values[0]) : `one of ${values.map(show).join(", ")}`;

/** The first expectation of each option of a union; zod lists none if the discriminator is wrong. */
function expectedByUnion(issue: Extract<Issue, { code: "invalid_union" }>): string {
  const options = issue.errors.flatMap(([first]) => (first ? [expectedBy(first)] : []));
  return options.join(" or ") || issue.message.replace(/^.*?Expected /, "");
}

/** What the schema expected, as the words after "expected" in a message. */
function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return `${/^[aeiou]/.test(issue.expected) ? "an" : "a"} ${issue.expected}`;
    case "invalid_value":
      return oneOf(issue.values);
    case "invalid_union":
      return expectedByUnion(issue);
    case "invalid_key":
      return issue.issues.map(expectedBy).join(", ");
    default:
      return issue.message.replace(/^.*?expected /, "");
  }
}

function suggestions(issue: Issue, got: unknown): readonly string[] {
  if (issue.code === "custom") return issue.params?.nearest ?? [];
  if (issue.code !== "invalid_value" || typeof got !== "string") return [];
  return nearest(got, issue.values.map(String));
}

/** The fields that an object may have as it is written: those of its only claim, where it has no list of them. */
function knownFields(schema: z.ZodType, value: unknown, path: Path): string[] {
  const claim = [...path, "claims", 0];
  const isShort = asWritten(value, claim).length < claim.length;
  return [...fieldsAt(schema, path), ...(isShort ? fieldsAt(schema, claim) : [])];
}

function findingsOf(file: string, schema: z.ZodType, value: unknown, issue: Issue): Finding[] {
  const steps = issue.path.map((step) => (typeof step === "symbol" ? step.toString() : step));
  const path = asWritten(value, steps);
  const actual = valueAt(value, path);
  if (issue.code === "unrecognized_keys") {
    // A field that is there already is not what a misspelt one was meant to be.
    const known = knownFields(schema, value, steps).filter(
      (name) => valueAt(actual, [name]) === undefined,
    );
    return issue.keys.map((key) => ({
      file,
      path: [...path, key],
      expected: "no field of this name",
      got: show(valueAt(actual, [key])),
      nearest: nearest(key, known),
    }));
  }
  const got = show(issue.code === "invalid_key" ? path.at(-1) : actual);
  return [{ file, path, expected: expectedBy(issue), got, nearest: suggestions(issue, actual) }];
}

/** Validates a value: returns it with its type, or null with what is wrong with it. */
export function validate<T>(
  schema: z.ZodType<T>,
  file: string,
  value: unknown,
): { value: T | null; findings: Finding[] } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, findings: [] };
  const findings = result.error.issues.flatMap((issue) => findingsOf(file, schema, value, issue));
  return { value: null, findings };
}
