"use client";

import { LIBRARY, WORKER } from "./addresses";

/**
 * Loads MapLibre as its own module, outside the bundle: it is fetched and compiled only when a live
 * map is wanted, and kept from release to release.
 *
 * @param early addresses that the map will ask for. The library would ask for them one after another,
 *   each when the last has come. They are asked for together, when the library has come and is about to
 *   be run: its first work needs nothing else, and on a slow line they would only keep it waiting.
 */
export async function loadMapLibre(
  early: readonly string[],
): Promise<typeof import("maplibre-gl")> {
  void warm(WORKER);
  await preloaded(here(LIBRARY));
  for (const address of early) void warm(address);
  // Whole addresses: in a frame without an origin, a script has no base of its own.
  const library = await import(/* turbopackIgnore: true */ here(LIBRARY));
  library.setWorkerUrl(here(WORKER));
  return library;
}

/**
 * Fetches a module without running it, where the browser can. What fails here fails again, and is told,
 * when it is run.
 */
const preloaded = (address: string): Promise<unknown> =>
  new Promise((resolve) => {
    const link = document.createElement("link");
    if (!link.relList.supports("modulepreload")) return resolve(null);
    link.onload = link.onerror = resolve;
    link.rel = "modulepreload";
    link.href = address;
    document.head.append(link);
  });

/** Fetches a file into the cache; the same holds of failures. */
const warm = (address: string): Promise<unknown> =>
  fetch(address, { priority: "low" })
    .then((response) => response.arrayBuffer())
    .catch(() => null);

const here = (path: string): string => new URL(path, window.location.href).href;
