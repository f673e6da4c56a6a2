"use client";

import { freshAddress, MAPLIBRE_SCRIPT, MAPLIBRE_WORKER } from "@/lib/boot/protocol";
import type { Preloads } from "@/lib/style/preload";

type Library = typeof import("maplibre-gl");

interface Loaded {
  library: Library;
  /** The map's fonts have come, or cannot be had. */
  fonts: Promise<unknown>;
  /** Whether all data of the first frame have come. MapLibre takes a missing tile for an empty one, and tells nobody. */
  dataCame: Promise<boolean>;
}

interface LoadOptions {
  /**
   * Addresses that the map will ask for. The library would ask for them one after another, each when the
   * last has come. They are asked for when the library has come and is about to be run: its first work needs
   * nothing else, and on a slow line they would only keep it waiting. The worker's script and the fonts
   * come before the data, which nothing can be done with until they are there.
   */
  early: Preloads;
  /** Whether a file may have failed before, so that the browser is asked at addresses that are new to it. */
  again: boolean;
}

let library: Library | null = null;

/**
 * Loads MapLibre as its own module, outside the bundle: it is fetched and compiled only when a live
 * map is wanted, and kept from release to release.
 */
export async function loadMapLibre({ early, again }: LoadOptions): Promise<Loaded> {
  const addressOf = (path: string) => here(again ? freshAddress(path) : path);
  const [script, worker] = [addressOf(MAPLIBRE_SCRIPT), addressOf(MAPLIBRE_WORKER)];
  if (!library) await modulePreloaded(script);
  const workerCame = fetchIntoCache(worker);
  const fonts = Promise.all(early.fonts.map(fetchIntoCache));
  const dataCame = fonts.then(async () => {
    const came = await Promise.all(early.data.map(fetchIntoCache));
    return came.every(Boolean);
  });
  // Whole addresses: in a frame without an origin, a script has no base of its own.
  library ??= (await import(/* turbopackIgnore: true */ script)) as Library;
  library.setWorkerUrl(worker);
  // There MapLibre fetches its worker as text, and tells nobody when that fails.
  if (window.origin === "null" && !(await workerCame)) throw new Error(`${worker} did not come`);
  return { library, fonts, dataCame };
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
 * Fetches a file into the cache, and tells whether it came; the same holds of failures. It is read bit by
 * bit: to put half a megabyte into one buffer takes a phone a tenth of a second.
 */
const fetchIntoCache = (address: string): Promise<boolean> =>
  fetch(address, { priority: "low" })
    .then(async ({ ok, body }) => {
      await body?.pipeTo(new WritableStream());
      return ok;
    })
    .catch(() => false);

const here = (path: string): string => new URL(path, window.location.href).href;
