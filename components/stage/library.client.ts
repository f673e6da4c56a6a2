"use client";

import { LIBRARY, WORKER } from "./library";

/**
 * Loads MapLibre as its own module, outside the bundle: it is fetched and compiled only when a live
 * map is wanted, and kept from release to release.
 *
 * @param early addresses that the map will ask for. The library would ask for them one after another,
 *   each when the last has come; asked for at once, they wait in the browser's cache.
 */
export async function loadMapLibre(
  early: readonly string[],
): Promise<typeof import("maplibre-gl")> {
  for (const address of [WORKER, ...early]) void warm(address);
  // Whole addresses: in a frame without an origin, a script has no base of its own.
  const library = await import(/* turbopackIgnore: true */ here(LIBRARY));
  library.setWorkerUrl(here(WORKER));
  return library;
}

/** Fetches something into the cache. What fails here fails again, and is told, when it is used. */
const warm = (address: string): Promise<unknown> =>
  fetch(address, { priority: "low" })
    .then((response) => response.arrayBuffer())
    .catch(() => null);

const here = (path: string): string => new URL(path, window.location.href).href;
