"use client";

import { MAPLIBRE_SCRIPT, MAPLIBRE_WORKER } from "@/lib/boot/protocol";
import type { Preloads } from "@/lib/style/preload";

interface Loaded {
  library: typeof import("maplibre-gl");
  /** The map's fonts have come, or cannot be had. */
  fonts: Promise<unknown>;
}

/**
 * Loads MapLibre as its own module, outside the bundle: it is fetched and compiled only when a live
 * map is wanted, and kept from release to release.
 *
 * @param early addresses that the map will ask for. The library would ask for them one after another,
 *   each when the last has come. They are asked for when the library has come and is about to be run: its
 *   first work needs nothing else, and on a slow line they would only keep it waiting. The worker's
 *   script and the fonts come before the data, which nothing can be done with until they are there.
 */
export async function loadMapLibre(early: Preloads): Promise<Loaded> {
  await modulePreloaded(here(MAPLIBRE_SCRIPT));
  void fetchIntoCache(MAPLIBRE_WORKER);
  const fonts = Promise.all(early.fonts.map(fetchIntoCache));
  void fonts.then(() => early.data.map(fetchIntoCache));
  // Whole addresses: in a frame without an origin, a script has no base of its own.
  const library = await import(/* turbopackIgnore: true */ here(MAPLIBRE_SCRIPT));
  library.setWorkerUrl(here(MAPLIBRE_WORKER));
  return { library, fonts };
}

/**
 * Fetches a module without running it, where the browser can. What fails here fails again, and is told,
 * when it is run.
 */
const modulePreloaded = (address: string): Promise<unknown> =>
  new Promise((resolve) => {
    const link = document.createElement("link");
    if (!link.relList.supports("modulepreload")) return resolve(null);
    link.onload = link.onerror = resolve;
    link.rel = "modulepreload";
    link.href = address;
    document.head.append(link);
  });

/**
 * Fetches a file into the cache; the same holds of failures. It is read bit by bit: to put half a megabyte
 * into one buffer takes a phone a tenth of a second.
 */
const fetchIntoCache = (address: string): Promise<unknown> =>
  fetch(address, { priority: "low" })
    .then(({ body }) => body?.pipeTo(new WritableStream()))
    .catch(() => null);

const here = (path: string): string => new URL(path, window.location.href).href;
