/** What this process holds once. */
const held = Symbol.for("dateline-atlas");
type Holder = { [held]?: Map<string, unknown> };

/**
 * A value made once for the whole process. Next bundles each route apart, so that a module's own
 * variable would exist once for every route that imports it: the basemap five times over.
 */
export function singleton<T>(name: string, make: () => T): T {
  const holder = globalThis as Holder;
  holder[held] ??= new Map();
  const values = holder[held];
  if (!values.has(name)) values.set(name, make());
  return values.get(name) as T;
}
