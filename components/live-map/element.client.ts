"use client";

import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Map as MapLibre } from "maplibre-gl";
import {
  CAMERA_MOVE_END_EVENT,
  CAMERA_MOVE_EVENT,
  LIVE_MAP_TAG,
  LIVE_MAP_VIEW_ATTRIBUTE,
  MAP_STATE_ATTRIBUTE,
  MAP_STATE_EVENT,
  PLACE_ATTRIBUTE,
  PLACE_SELECT_EVENT,
} from "@/lib/boot/protocol";
import { normalizeCamera } from "@/lib/geo/camera";
import type { Camera, Size } from "@/lib/geo/mercator";
import { markPoints } from "@/lib/marks/mark-points";
import { mapStyle } from "@/lib/style/map-style";
import { TOKENS } from "@/lib/style/tokens";
import type { Emit, LiveView } from "./live-view";
import { createMap, exactCamera, flyOrJumpTo, setStyle } from "./map.client";
import { type OverlayFollower, overlayFollower } from "./overlay-follower.client";

const DARK = window.matchMedia("(prefers-color-scheme: dark)");

/**
 * `<live-map view="…">`: the live map of a view (`LiveView`), a custom element with a script of its own. It
 * is an empty box until that script defines it; then the map starts. It needs nothing else from the page, so
 * it can start before hydration. Afterwards React listens to its events and sets its attribute.
 */
class LiveMap extends HTMLElement {
  static readonly observedAttributes = [LIVE_MAP_VIEW_ATTRIBUTE];

  #map: MapLibre | null = null;
  #gone = new AbortController();
  #loaded = false;
  /** The style and camera that the map shows, or is moving to. */
  #style: StyleSpecification | null = null;
  #camera: Camera | null = null;
  /** The camera that the labels are placed for: `#camera`, or where the reader has moved the map. */
  #named: Camera | null = null;
  /** Moves the page's marks with the map while React does not. */
  #followers: OverlayFollower | null = null;
  /** Whether the reader has moved the map and no listener has handled the event. */
  #unheard = false;
  /** Whether anything the map needs has failed. A query in the script's URL means that this is a retry. */
  #failed = import.meta.url.includes("?");

  connectedCallback(): void {
    this.#gone = new AbortController();
    const { signal } = this.#gone;
    DARK.addEventListener("change", () => this.#show(), { signal });
    window.addEventListener("resize", () => this.#show(), { signal });
    this.start();
  }

  disconnectedCallback(): void {
    this.#gone.abort();
    this.#remove();
  }

  /** Starts the map, or restarts it after a failure. */
  start(): void {
    const { signal } = this.#gone;
    this.#start(signal).catch((error: unknown) => {
      if (signal.aborted) return;
      console.error(error);
      this.#failed = true;
      this.#remove();
    });
  }

  #remove(): void {
    this.#map?.remove();
    this.#map = null;
    this.#loaded = false;
    // The marks belong to the picture again.
    this.#followers?.reset();
    this.#followers = null;
    this.#unheard = false;
    this.#tell(MAP_STATE_EVENT, "picture");
  }

  attributeChangedCallback(): void {
    this.#show();
  }

  /** Emits the current camera, and a pending move by the reader, for listeners that were added late. */
  report(): void {
    if (!this.#map) return;
    this.#tell(CAMERA_MOVE_EVENT, exactCamera(this.#map));
    if (this.#unheard) this.#tell(CAMERA_MOVE_END_EVENT, normalizeCamera(exactCamera(this.#map)));
    this.#unheard = false;
    // After React has rendered the marks for the new camera.
    requestAnimationFrame(() => this.#followers?.reset());
  }

  async #start(signal: AbortSignal): Promise<void> {
    const said = this.getAttribute(LIVE_MAP_VIEW_ATTRIBUTE);
    const view = this.#view();
    const { camera } = here(view);
    const style = styleOf(view, camera, this.#box());
    [this.#style, this.#camera, this.#named] = [style, camera, camera];
    const { label, cooperative } = view;
    const how = { label, cooperative, again: this.#failed, signal, emit: this.#tell };
    const started = await createMap({ container: this, style, camera, ...how });
    if (signal.aborted) started?.map.remove();
    if (signal.aborted || !started) return;
    this.#map = started.map;
    // The attribute may have changed while the map was created.
    if (this.getAttribute(LIVE_MAP_VIEW_ATTRIBUTE) !== said) this.#show();
    await started.loaded;
    if (signal.aborted) return;
    this.#loaded = true;
    this.#show();
  }

  /** Updates the map to the attribute's view. */
  #show(): void {
    const map = this.#map;
    if (!map) return;
    const view = this.#view();
    const { camera } = here(view);
    const moves = !same(camera, this.#camera);
    if (moves) this.#camera = this.#named = camera;
    const style = styleOf(view, this.#named ?? camera, this.#box());
    // A style that is still loading cannot be diffed.
    if (this.#loaded && !same(style, this.#style)) {
      this.#style = style;
      setStyle(map, style);
    }
    if (moves) flyOrJumpTo(map, camera, this.#loaded);
  }

  #box = (): Size => ({ width: this.clientWidth, height: this.clientHeight });

  #view = (): LiveView => JSON.parse(this.getAttribute(LIVE_MAP_VIEW_ATTRIBUTE) as string);

  #tell: Emit = (name, detail) => {
    if (name === MAP_STATE_EVENT)
      document.documentElement.setAttribute(MAP_STATE_ATTRIBUTE, detail as string);
    const event = new CustomEvent(name, {
      detail,
      cancelable: true,
      bubbles: name === MAP_STATE_EVENT,
    });
    if (!this.dispatchEvent(event)) return;
    if (name === CAMERA_MOVE_EVENT) this.#follow(detail as Camera);
    if (name === CAMERA_MOVE_END_EVENT) this.#stay(detail as Camera);
    if (name === PLACE_SELECT_EVENT) this.#press(detail as string);
  };

  #follow(camera: Camera): void {
    if (!this.parentElement || !this.#camera) return;
    this.#followers ??= overlayFollower(this.parentElement, this.#camera);
    this.#followers.follow(camera);
  }

  #stay(camera: Camera): void {
    this.#unheard = true;
    this.#named = camera;
    this.#show();
  }

  #press(place: string): void {
    const link = this.parentElement?.querySelector(
      `svg a[${PLACE_ATTRIBUTE}="${CSS.escape(place)}"]`,
    );
    link?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  }
}

function styleOf(view: LiveView, camera: Camera, box: Size): StyleSpecification {
  const { hidden, colours, place, places, theme, sources } = view;
  const scheme = theme === "auto" ? (DARK.matches ? "dark" : "light") : theme;
  const marks = markPoints(view.marks, {
    camera,
    box,
    labelArea: here(view).namesWithin,
    selected: place,
  });
  const whole = (path: string) => window.location.origin + path;
  const [tiles, drawing] = [whole(sources.tiles), whole(sources.drawing)];
  const addresses = { tiles, drawing };
  const tokens = TOKENS[scheme];
  return mapStyle({ tokens, hidden, colours, place, places, marks, sources: addresses });
}

/** The camera for the window's layout. */
function here({ cameras }: LiveView): LiveView["cameras"][number] {
  const found = cameras.find(({ media }) => window.matchMedia(media).matches) ?? cameras.at(-1);
  if (!found) throw new Error("live-map: expected a camera, got none");
  return found;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

customElements.define(LIVE_MAP_TAG, LiveMap);
