"use client";

import { MAPLIBRE_SCRIPT, MAPLIBRE_WORKER } from "@/lib/boot/generated/maplibre";
import { freshAddress } from "@/lib/boot/protocol";
import type { Preloads } from "@/lib/style/preload";

type Library = typeof import("maplibre-gl");

interface Loaded {
  library: Library;
  /** Settles when the map's fonts have been fetched, or have failed. */
  fonts: Promise<unknown>;
  /** Whether all data of the first frame were fetched. MapLibre treats a missing tile as empty, without an error. */
  dataCame: Promise<boolean>;
}

interface LoadOptions {
  /**
   * Files that the map will request, which MapLibre would request one after another. They are preloaded just
   * before the library runs: its first work does not need them, and on a slow connection they would delay it.
   * The worker's script and the fonts come before the data, which are useless without them.
   */
  early: Preloads;
  /** Whether a file may have failed before, so that new URLs are needed. */
  again: boolean;
}

let library: Library | null = null;

/**
 * Loads MapLibre as a module of its own, outside the bundle: it is fetched and compiled only when a live map
 * is wanted, and stays cached across releases.
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
  // Absolute URLs, because a script in a sandboxed frame has no base URL.
  library ??= (await import(/* turbopackIgnore: true */ script)) as Library;
  library.setWorkerUrl(worker);
  // With an opaque origin MapLibre fetches its worker as text, and reports no error if that fails.
  if (window.origin === "null" && !(await workerCame)) throw new Error(`${worker} did not come`);
  return { library, fonts, dataCame };
}

/**
 * Fetches a module without running it, if the browser can. Errors are ignored here, since running it will
 * report them.
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
 * Fetches a file into the HTTP cache; resolves to whether that succeeded. It is read as a stream, because
 * copying half a megabyte into one buffer takes a phone a tenth of a second.
 */
const fetchIntoCache = (address: string): Promise<boolean> =>
  fetch(address, { priority: "low" })
    .then(async ({ ok, body }) => {
      await body?.pipeTo(new WritableStream());
      return ok;
    })
    .catch(() => false);

const here = (path: string): string => new URL(path, window.location.href).href;
