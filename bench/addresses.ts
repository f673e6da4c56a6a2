/** Addresses of every kind that readers of one story ask for, and how often they ask for each. */
import { getAtlas, getFigures } from "@/lib/server/atlas.server";
import type { Asked } from "./ask";
import { between, random, randomCamera } from "./random";
import type { Versions } from "./versioned";

const VIEWS = ["theme=dark", "time=2024-10..2025-07", "layers=cities,towns"];

/**
 * This many different addresses, the kinds in turn: pages, router answers, pictures, embeds, data.
 *
 * @param versions of the opening page.
 */
export function addresses(count: number, { named, routerRequest }: Versions): Asked[] {
  const atlas = getAtlas();
  const places = atlas.places.map(({ id }) => `/place/${id}`);
  const figures = ["/figures", ...getFigures().map(({ thing }) => `/figures/${thing.id}`)];
  const reports = atlas.reports.map(({ id }) => `/report/${id}`);
  const panels = ["/", ...places, ...reports, ...figures, "/download", "/about", "/search?q=kursk"];
  const seen = ["/", ...places];
  const views = seen.flatMap((path) => VIEWS.map((view) => `${path}?${view}`));
  const data = atlas.layers.map(({ id }) => `/data/${id}`);
  const kinds: Asked[][] = [
    [...panels, ...views].map((path) => ({ path })),
    panels.map(routerRequest),
    seen.flatMap((path) => pictures(path)).map((path) => ({ path })),
    [...seen, ...figures].map((path) => ({ path: path === "/" ? "/embed" : `/embed${path}` })),
    [...data, ...places.map((path) => `/data${path}`)]
      .flatMap((path) => ["geojson", "kml", "csv"].map((format) => `${path}.${format}`))
      .map((path) => ({ path })),
    [...places.map((path) => `/cite${path}.txt`), "/feed.atom", "/data/figures.csv"].map(
      (path) => ({ path }),
    ),
    named.map((path) => ({ path })),
  ];
  const found = inTurn(kinds);
  while (found.length < count) found.push({ path: `/?map=${randomCamera()}` });
  return found.slice(0, count);
}

const pictures = (path: string): string[] => {
  const name = path === "/" ? "/picture" : `/picture${path}`;
  const side = () => Math.round(between(300, 1200));
  return ["svg", "png"].flatMap((format) => [
    `${name}.${format}`,
    `${name}.${format}?width=${side()}&height=${side()}`,
    `${name}.${format}?map=${randomCamera()}`,
  ]);
};

function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => i).flatMap((i) =>
    lists.flatMap((list) => list.slice(i, i + 1)),
  );
}

/** Draws items by Zipf's law: the second half as often as the first, the third a third as often… */
export function byPowerLaw<T>(items: readonly T[]): () => T {
  let sum = 0;
  const sums = items.map((_, i) => {
    sum += 1 / (i + 1);
    return sum;
  });
  return () => {
    const at = random() * sum;
    return items[sums.findIndex((it) => it >= at)] as T;
  };
}
