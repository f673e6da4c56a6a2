"use client";

import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Map as MapLibre, MapMouseEvent, MapOptions } from "maplibre-gl";
import { useEffect, useRef } from "react";
import { earlyAddresses } from "@/lib/style/early";
import { MAX_ZOOM, MIN_ZOOM, nearestCamera, sameCamera } from "@/lib/view/camera";
import type { Camera } from "@/lib/view/mercator";
import { loadMapLibre } from "./library.client";
import styles from "./stage.module.css";

/** The state of the map, told on `<html data-map>`. */
export type MapState = "picture" | "loading" | "live" | "lost" | "unsupported";

interface Props {
  style: StyleSpecification;
  /** Where the view says the map should be; it goes there unless it is there already. */
  camera: Camera;
  label: string;
  /** Leaves one finger and the plain wheel to the page that holds the map. */
  cooperative: boolean;
  onState: (state: MapState) => void;
  /** Every frame that moves. */
  onCamera: (camera: Camera) => void;
  /** A person has moved the map and let go. */
  onMoved: (camera: Camera) => void;
  onChoose: (place: string) => void;
  onPoint: (place: string | null) => void;
}

/** Style layers that answer to the pointer, the topmost first. */
const CHOOSABLE = ["point", "course", "area-outline", "area"];
/** Half the side of the box, in pixels, in which a click finds a place: a finger is not a needle. */
const REACH = 6;

/**
 * The live map. This component alone touches MapLibre: it takes a style and a camera and reports what
 * people do. The library is fetched when it is mounted, apart from the page's own scripts.
 */
export function LiveMap(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<MapLibre | null>(null);
  const loaded = useRef(false);
  // The map outlives renders; its listeners read the latest props through this.
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const abandoned = new AbortController();
    start(box.current as HTMLDivElement, latest, abandoned.signal).then((started) => {
      map.current = started;
      started?.once("load", () => {
        loaded.current = true;
      });
    });
    return () => {
      abandoned.abort();
      map.current?.remove();
      map.current = null;
    };
  }, []);

  const { style } = props;
  useEffect(() => {
    const put = () => map.current?.setStyle(style, { diff: true });
    // A style that is still being fetched cannot be compared with another.
    if (loaded.current) put();
    else map.current?.once("load", put);
  }, [style]);

  const { zoom, lat, lng } = props.camera;
  useEffect(() => {
    if (map.current) goTo(map.current, { zoom, lat, lng });
  }, [zoom, lat, lng]);

  return <div ref={box} className={styles.live} />;
}

async function start(
  container: HTMLElement,
  latest: { current: Props },
  abandoned: AbortSignal,
): Promise<MapLibre | null> {
  latest.current.onState("loading");
  const first = latest.current;
  const { clientWidth: width, clientHeight: height } = container;
  const early = earlyAddresses(first.style, first.camera, { width, height });
  const { Map: MapLibreMap } = await loadMapLibre(early);
  if (abandoned.aborted) return null;
  const { camera, style, label, cooperative } = latest.current;
  const map = mapOrNull(MapLibreMap, {
    container,
    style,
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
  if (!map) {
    latest.current.onState("unsupported");
    return null;
  }
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  listen(map, latest);
  return map;
}

function listen(map: MapLibre, latest: { current: Props }): void {
  map.once("load", () => latest.current.onState("live"));
  listenForLoss(map, latest);
  map.on("move", () => latest.current.onCamera(exactCamera(map)));
  map.on("moveend", (event) => {
    // Without an event of the browser's behind it, the atlas or a resize has moved the map.
    if (event.originalEvent) latest.current.onMoved(nearestCamera(exactCamera(map)));
  });
  map.on("click", (event) => {
    const place = placeAt(map, event);
    if (place) latest.current.onChoose(place);
  });
  map.on("mousemove", (event) => {
    const place = placeAt(map, event);
    map.getCanvas().style.cursor = place ? "pointer" : "";
    latest.current.onPoint(place);
  });
  map.on("mouseout", () => latest.current.onPoint(null));
}

/** What fails while the browser withholds the graphics context follows from that, and is told by it. */
function listenForLoss(map: MapLibre, latest: { current: Props }): void {
  let lost = false;
  map.on("webglcontextlost", () => {
    lost = true;
    latest.current.onState("lost");
  });
  map.on("webglcontextrestored", () =>
    map.once("idle", () => {
      lost = false;
      latest.current.onState("live");
    }),
  );
  map.on("error", ({ error }) => {
    if (!lost) console.error(error);
  });
}

const exactCamera = (map: MapLibre): Camera => {
  const { lng, lat } = map.getCenter();
  return { lng, lat, zoom: map.getZoom() };
};

function goTo(map: MapLibre, camera: Camera): void {
  if (sameCamera(nearestCamera(exactCamera(map)), camera)) return;
  const target = { center: [camera.lng, camera.lat] as [number, number], zoom: camera.zoom };
  if (reducedMotion()) map.jumpTo(target);
  else map.flyTo({ ...target, duration: FLIGHT, essential: true });
}

function placeAt(map: MapLibre, { point: { x, y } }: MapMouseEvent): string | null {
  const layers = CHOOSABLE.filter((id) => map.getLayer(id));
  const found = map.queryRenderedFeatures(
    [
      [x - REACH, y - REACH],
      [x + REACH, y + REACH],
    ],
    { layers },
  );
  const rank = (id: string) => CHOOSABLE.indexOf(id);
  const [top] = found.sort((a, b) => rank(a.layer.id) - rank(b.layer.id));
  const id: unknown = top?.properties.id;
  return typeof id === "string" ? id : null;
}

/** How long a flight takes, in ms, near or far. */
const FLIGHT = 1400;

const reducedMotion = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** The map, or null without WebGL: to ask for a context first would cost a second one. */
function mapOrNull(MapLibreMap: typeof MapLibre, options: MapOptions): MapLibre | null {
  try {
    return new MapLibreMap(options);
  } catch {
    return null;
  }
}
