/** What only a page knows: its build, and the addresses with a version in them. */
import { BUILD_ATTRIBUTE } from "@/lib/boot/protocol";
import { ROUTER_HEADERS, routerAddress } from "@/lib/http/router-request";
import { type Asked, ask, decoded } from "./ask";

const ADDRESS = /["'(](\/(?:_page|_next\/static|drawing|search\/index|live-map)\/[^"'()\s\\]+)/g;

export interface Versions {
  /** The files, data and flight payload that the page names, and those that its flight payload names. */
  named: string[];
  /** What Next's router asks for, on a page of this build, to show the page at a path. */
  routerRequest: (path: string) => Asked;
}

export async function readVersions(origin: string, path: string): Promise<Versions> {
  const page = await textAt(origin, path);
  const named = addressesIn(page);
  const payloads = named.filter((it) => it.startsWith("/_page/"));
  const further = await Promise.all(payloads.map((it) => textAt(origin, it)));
  const build = new RegExp(`\\b${BUILD_ATTRIBUTE}="([^"]+)"`).exec(page)?.[1];
  if (build === undefined) throw new Error(`expected ${BUILD_ATTRIBUTE} in the page at ${path}`);
  return {
    named: [...new Set([...named, ...further.flatMap(addressesIn)])],
    routerRequest: (to) => ({ path: routerAddress(to, build), headers: ROUTER_HEADERS }),
  };
}

const textAt = async (origin: string, path: string): Promise<string> =>
  decoded(await ask(origin, { path })).toString();

const addressesIn = (text: string): string[] =>
  [...text.matchAll(ADDRESS)].map(([, it]) => (it as string).replaceAll("&amp;", "&"));
