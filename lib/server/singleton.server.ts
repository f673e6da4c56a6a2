/** Key of the values on `globalThis`. */
const held = Symbol.for("dateline-atlas");
type Holder = { [held]?: Map<string, unknown> };

/**
 * A value made once per process. Next bundles each route separately, so a module variable would exist once
 * for every route that imports it: the basemap five times.
 */
export function singleton<T>(name: string, make: () => T): T {
  const holder = globalThis as Holder;
  holder[held] ??= new Map();
  const values = holder[held];
  if (!values.has(name)) values.set(name, make());
  return values.get(name) as T;
}
