/** Key of the values on `globalThis`. */
const KEY = Symbol.for("dateline-atlas");
type Holder = { [KEY]?: Map<string, unknown> };

/**
 * A value made once per process. Next bundles each route separately, so a module variable would exist once
 * for every route that imports it: the basemap five times.
 */
export function singleton<T>(name: string, make: () => T): T {
  const holder = globalThis as Holder;
  holder[KEY] ??= new Map();
  const values = holder[KEY];
  if (!values.has(name)) values.set(name, make());
  return values.get(name) as T;
}
