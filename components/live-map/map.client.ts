"use client";

import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { MapEventType, Map as MapLibre, MapMouseEvent } from "maplibre-gl";
import {
  CAMERA_MOVE_END_EVENT,
  CAMERA_MOVE_EVENT,
  MAP_STATE_EVENT,
  type MapState,
  PLACE_HOVER_EVENT,
  PLACE_SELECT_EVENT,
} from "@/lib/boot/protocol";
import { MAX_ZOOM, MIN_ZOOM, normalizeCamera, sameCamera } from "@/lib/geo/camera";
import type { Camera } from "@/lib/geo/mercator";
import { preloadsFor } from "@/lib/style/preload";
import { rasterizeGlyphs } from "./glyphs.client";
import { loadMapLibre } from "./library.client";
import type { Emit } from "./live-view";
import { nextTask } from "./next-task.client";

export interface CreateMapOptions {
  container: HTMLElement;
  style: StyleSpecification;
  camera: Camera;
  label: string;
  cooperative: boolean;
  /** Whether an earlier attempt has failed. */
  again: boolean;
  /** Aborted when the map is no longer wanted. */
  signal: AbortSignal;
  emit: Emit;
}

export interface CreatedMap {
  map: MapLibre;
  /** Resolves when the first style is drawn, after which it may be changed; rejects if something it needs fails. */
  loaded: Promise<void>;
}

/** Style layers that react to the pointer, topmost first. */
const SELECTABLE_LAYERS = ["point", "line", "course", "area-outline", "area"];
/** Half the side of the box in which a click finds a place, in pixels: fingers are imprecise. */
const HIT_TOLERANCE = 6;
/** With the events of movements that the atlas makes. */
const OWN = { own: true };
/** Duration of a camera flight in ms, whatever the distance. */
const FLIGHT = 1400;

/**
 * Loads MapLibre and creates a map in an element; null if it is no longer wanted, or the browser has no
 * WebGL. The work is split into tasks, so that a slow phone can handle input in between.
 */
export async function createMap(start: CreateMapOptions): Promise<CreatedMap | null> {
  const { container, style, camera, label, cooperative, again, signal, emit } = start;
  emit(MAP_STATE_EVENT, "loading");
  const { clientWidth: width, clientHeight: height } = container;
  const early = preloadsFor(style, camera, { width, height });
  const { library, fonts, dataCame } = await loadMapLibre({ early, again });
  await nextTask();
  if (signal.aborted) return null;
  let map: MapLibre;
  try {
    map = new library.Map({
      container,
      center: [camera.lng, camera.lat],
      zoom: camera.zoom,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      attributionControl: false,
      cooperativeGestures: cooperative,
      locale: { "Map.Title": label },
      fadeDuration: reducedMotion() ? 0 : 200,
    });
  } catch {
    // No WebGL. Testing for it in advance would create a second context.
    emit(MAP_STATE_EVENT, "unsupported");
    return null;
  }
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  listen(map, emit);
  const drawn = firstFrame(map, (state) => emit(MAP_STATE_EVENT, state));
  const loaded = Promise.all([dataCame, drawn]).then(([came]) => {
    if (!came) throw new Error("the map's data did not come");
    if (!signal.aborted) emit(MAP_STATE_EVENT, "live");
  });
  // Avoids an unhandled rejection if nobody awaits it any more.
  loaded.catch(() => {});
  await nextTask();
  setStyle(map, style);
  // Errors are ignored here; the tile that needs the glyphs will report them.
  Promise.all([fonts, map.once("style.load")])
    .then(() => rasterizeGlyphs(map, signal))
    .catch(() => {});
  return { map, loaded };
}

/** The style is ours and validated by tests, so MapLibre need not validate it. */
export function setStyle(map: MapLibre, style: StyleSpecification): void {
  map.setStyle(style, { diff: true, validate: false });
}

/** Flies to a camera; jumps if the map is not visible or the reader prefers reduced motion. */
export function flyOrJumpTo(map: MapLibre, camera: Camera, isSeen: boolean): void {
  if (sameCamera(normalizeCamera(exactCamera(map)), camera)) return;
  const target = { center: [camera.lng, camera.lat] as [number, number], zoom: camera.zoom };
  if (!isSeen || reducedMotion()) map.jumpTo(target, OWN);
  else map.flyTo({ ...target, duration: FLIGHT, essential: true }, OWN);
}

export const exactCamera = (map: MapLibre): Camera => {
  const { lng, lat } = map.getCenter();
  return { lng, lat, zoom: map.getZoom() };
};

function listen(map: MapLibre, emit: Emit): void {
  map.on("move", () => emit(CAMERA_MOVE_EVENT, exactCamera(map)));
  // Without an original DOM event the map was moved by the atlas or by a resize, or by a single turn of a
  // wheel, whose event MapLibre loses.
  let zoomedByReader = false;
  map.on("zoomstart", (event: MapEventType["zoomstart"] & Partial<typeof OWN>) => {
    zoomedByReader = !event.own;
  });
  map.on("moveend", ({ originalEvent }: MapEventType["moveend"]) => {
    if (originalEvent || zoomedByReader)
      emit(CAMERA_MOVE_END_EVENT, normalizeCamera(exactCamera(map)));
    zoomedByReader = false;
  });
  map.on("click", (event) => {
    const place = placeAt(map, event);
    if (place) emit(PLACE_SELECT_EVENT, place);
  });
  map.on("mousemove", (event) => {
    const place = placeAt(map, event);
    map.getCanvas().style.cursor = place ? "pointer" : "";
    emit(PLACE_HOVER_EVENT, place);
  });
  map.on("mouseout", () => emit(PLACE_HOVER_EVENT, null));
}

/**
 * Resolves with the first frame, and reports the loss and return of the WebGL context from then on. Any error
 * before it rejects, since it concerns something that the frame needs (the worker, a source): MapLibre would
 * show a map without it, or wait for ever. Errors while the context is lost are ignored, because they follow
 * from the loss.
 */
const firstFrame = (map: MapLibre, emit: (state: MapState) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    let [lost, isDrawn] = [false, false];
    map.on("webglcontextlost", () => {
      lost = true;
      emit("lost");
    });
    map.on("webglcontextrestored", () =>
      map.once("idle", () => {
        lost = false;
        emit("live");
      }),
    );
    map.once("load", () => {
      isDrawn = true;
      resolve();
    });
    map.on("error", ({ error }) => {
      if (lost) return;
      if (isDrawn) console.error(error);
      else reject(error);
    });
  });

function placeAt(map: MapLibre, { point: { x, y } }: MapMouseEvent): string | null {
  const layers = SELECTABLE_LAYERS.filter((id) => map.getLayer(id));
  const found = map.queryRenderedFeatures(
    [
      [x - HIT_TOLERANCE, y - HIT_TOLERANCE],
      [x + HIT_TOLERANCE, y + HIT_TOLERANCE],
    ],
    { layers },
  );
  const rank = (id: string) => SELECTABLE_LAYERS.indexOf(id);
  const [top] = found.sort((a, b) => rank(a.layer.id) - rank(b.layer.id));
  const id: unknown = top?.properties.id;
  return typeof id === "string" ? id : null;
}

const reducedMotion = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
