/** Addresses with a version in them, which only a page knows. */
import { ask, decoded } from "./ask";

const ADDRESS = /["'(](\/(?:_page|_next\/static|drawing|search\/index|live-map)\/[^"'()\s\\]+)/g;

/** The files, data and flight payload that a page names, and those that its flight payload names. */
export async function versionedAddresses(origin: string, path: string): Promise<string[]> {
  const named = await addressesIn(origin, path);
  const payloads = named.filter((it) => it.startsWith("/_page/"));
  const further = await Promise.all(payloads.map((it) => addressesIn(origin, it)));
  return [...new Set([named, ...further].flat())];
}

async function addressesIn(origin: string, path: string): Promise<string[]> {
  const text = decoded(await ask(origin, { path })).toString();
  return [...text.matchAll(ADDRESS)].map(([, it]) => (it as string).replaceAll("&amp;", "&"));
}
