/**
 * The requests of Next's client router, which fetches a page's components as a stream instead of its HTML
 * (`RSC: 1`). As Next sends them, their address depends on where the reader comes from. Here they are given
 * one form for each page: `instrumentation-client.ts` sends it, and `scripts/serve` asks the renderer for
 * nothing else. The names are Next's own, undocumented; `router-request.test.ts` compares them.
 */

/** The query parameter that keeps the address of a router answer apart from that of the page. */
export const ROUTER_PARAMETER = "_rsc";

const RSC = "rsc";
const STATE_TREE = "next-router-state-tree";
const NEXT_URL = "next-url";
const SLOT = "children";

/** The segment of the layout that the reader keeps: panel and map. */
const KEPT_LAYOUT = "(atlas)";
/** A segment of no page, so that all that lies below the layout is rendered. */
const NOWHERE = "-";

/**
 * What Next takes for the page that the reader is on, as URL-encoded JSON: `[segment, { slot: child }]` for
 * each level of `app/`. The answer holds what lies below the levels that both pages have in common.
 */
export const ROUTER_STATE_TREE = encodeURIComponent(
  JSON.stringify(["", { [SLOT]: [KEPT_LAYOUT, { [SLOT]: [NOWHERE, {}] }] }]),
);

/**
 * The request headers, in lower case, that make Next answer the router. A server that keeps the answer must
 * send these and none of what the client sent (`Next-Url`, `Next-Router-Prefetch`,
 * `Next-Router-Segment-Prefetch`, another tree), besides what every page depends on.
 */
export const ROUTER_HEADERS: Readonly<Record<string, string>> = {
  [RSC]: "1",
  [STATE_TREE]: ROUTER_STATE_TREE,
};

/**
 * Whether a request asks for components rather than HTML.
 *
 * @param headers with names in lower case, as Node has them.
 */
export const isRouterRequest = (headers: Readonly<Record<string, unknown>>): boolean =>
  headers[RSC] === "1";

/**
 * Takes the router's parameter out of an address; all else stays letter by letter.
 *
 * @param address path and query, or a whole URL, without a fragment.
 * @returns also what the parameter says: the build that the reader's page is of, or null without one.
 */
export function withoutRouterParameter(address: string): { address: string; build: string | null } {
  const [path = "", ...rest] = address.split("?");
  const pairs = rest.join("?").split("&").filter(Boolean);
  const isRouters = (pair: string) => new URLSearchParams(pair).has(ROUTER_PARAMETER);
  const query = pairs.filter((pair) => !isRouters(pair)).join("&");
  const build = pairs.find(isRouters)?.slice(ROUTER_PARAMETER.length + 1) ?? null;
  return { address: query ? `${path}?${query}` : path, build };
}

/**
 * The address of a page's router answer in a build. Another build has another one: a kept answer is of no
 * use there, since the router would leave the page for it.
 */
export function routerAddress(address: string, build: string): string {
  const page = withoutRouterParameter(address).address;
  return `${page}${page.includes("?") ? "&" : "?"}${ROUTER_PARAMETER}=${build}`;
}

type Tree = [segment: unknown, slots: Record<string, Tree>, refresh?: unknown, marker?: unknown];

/**
 * Whether the answer to `ROUTER_HEADERS` has all that the router asks for: it is on a page with the kept
 * layout, and wants neither that nor anything above it again. Null if it asks for something else than a
 * page, such as a prefetch.
 *
 * @param headers as the router sends them, with names in lower case.
 * @throws SyntaxError if the tree is no JSON.
 */
export function asksBelowLayout(headers: Readonly<Record<string, string>>): boolean | null {
  const { [RSC]: rsc, [STATE_TREE]: tree, [NEXT_URL]: _, ...others } = headers;
  if (rsc !== "1" || tree === undefined || Object.keys(others).length > 0) return null;
  const root = JSON.parse(decodeURIComponent(tree)) as Tree;
  const layout = root[1][SLOT];
  return layout?.[0] === KEPT_LAYOUT && !isAskedAgain(root) && !isAskedAgain(layout);
}

const isAskedAgain = ([, , , marker]: Tree): boolean => marker === "refetch";
