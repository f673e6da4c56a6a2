/** The names of the fields that a schema has at a path, to say which one a misspelt name is nearest to. */
import type { z } from "zod";
import type { Path } from "./finding";

type Schema = z.core.$ZodType;

/** The parts of zod's definitions that lead from a schema to those within it. */
interface Definition {
  shape?: Record<string, Schema>;
  element?: Schema;
  valueType?: Schema;
  innerType?: Schema;
  in?: Schema;
  out?: Schema;
  options?: readonly Schema[];
}

const definitionOf = (schema: Schema) => schema._zod.def as Definition;

/** The schemas that a schema wraps (optional, with a default, preprocessed) or chooses from, or itself. */
function unwrapped(schema: Schema): Schema[] {
  const { innerType, in: before, out, options = [] } = definitionOf(schema);
  const inner = [innerType, before, out, ...options].filter((it) => it !== undefined);
  return inner.length === 0 ? [schema] : inner.flatMap(unwrapped);
}

function within(schema: Schema, step: string | number): Schema[] {
  const { shape, element, valueType } = definitionOf(schema);
  const inner = shape?.[step] ?? element ?? valueType;
  return inner === undefined ? [] : unwrapped(inner);
}

export function fieldsAt(schema: Schema, path: Path): string[] {
  const schemas = path.reduce(
    (inner, step) => inner.flatMap((it) => within(it, step)),
    unwrapped(schema),
  );
  return schemas.flatMap((it) => Object.keys(definitionOf(it).shape ?? {}));
}
