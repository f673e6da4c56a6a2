"use client";

/**
 * The starter: what a page runs before its own scripts. It waits for the picture, then starts the rest in
 * order of need.
 *
 * - The live map (`<live-map>`) starts when the browser is idle or the reader interacts with the map,
 *   whichever is first. On a phone it starts later, so as not to block the main thread, and only its files
 *   are preloaded; with data saving or on a slow connection these wait for an interaction, too.
 * - The page's scripts, deferred by `lib/boot/rewrite-html.ts`, run at once; on a phone, at the first
 *   press outside the map or after the first gesture on the live map. Links work without them; other clicks
 *   are held and repeated after hydration. Escape leaves a live embed from the start.
 * - A phone's fonts load after the picture, or after the live map if the reader has asked for it. The fonts
 *   of quotations wait until the reader presses something, so that text does not shift while it is read.
 * - If a file is gone because the page is of the last build, the page is loaded anew, once (`mend.client.ts`).
 *
 * It is part of every page that has a map, so it is bundled and minified by `scripts/assets.ts`, without
 * React, and inlined by `Starter.tsx`. It runs after the first paint.
 */
import { isPlainClick } from "@/components/hooks/plain-click";
import type { LiveMapElement } from "@/components/live-map/live-view";
import { LIVE_MAP_SCRIPT } from "@/lib/boot/generated/live-map";
import { MAPLIBRE_SCRIPT, MAPLIBRE_WORKER } from "@/lib/boot/generated/maplibre";
import {
  DEFERRED_SCRIPT,
  FLIGHT_PAYLOAD_SCRIPT,
  FONTS_ATTRIBUTE,
  type FontState,
  freshAddress,
  HYDRATED_ATTRIBUTE,
  HYDRATED_EVENT,
  LIVE_MAP_TAG,
  MAP_ID,
  MAP_STATE_ATTRIBUTE,
  MAP_STATE_EVENT,
  type MapState,
  PLACE_ATTRIBUTE,
  PRESSED_ATTRIBUTE,
} from "@/lib/boot/protocol";
import { isInStillEmbed, leaveLiveEmbed, postToStillEmbed } from "./live-frame.client";
import { mendIfGone, noteLeaving, noteReturn, tidyAddress } from "./mend.client";

/** Defined by the bundler: whether the page is a live embed, whose reader has already asked for the live map. */
declare const IS_LIVE_EMBED: boolean;

/** How long to wait for the picture, in ms. */
const PICTURE_TIMEOUT = 4000;
/** Delay of a phone's fonts, in ms: the reader may ask for the live map first. */
const FONT_DELAY = 1000;
/** Delay of a phone's live map, in ms, during which the main thread is left to the reader. */
const LIVE_MAP_DELAY = 4000;
/** How long the live map waits for an idle callback, in ms. */
const IDLE_TIMEOUT = 2000;
/** How long held clicks wait for hydration after the page's scripts have run, in ms: one may have failed. */
const HYDRATION_TIMEOUT = 5000;

const root = document.documentElement;
const mapSection = document.getElementById(MAP_ID) as HTMLElement;
const isPhone = matchMedia("(pointer: coarse)").matches;
const whenIdle: (task: () => void, options?: IdleRequestOptions) => void =
  // Safari lacks `requestIdleCallback`. `setTimeout` takes the options object as a delay of 0.
  self.requestIdleCallback || setTimeout;

const mapIs = (state: MapState): boolean => root.getAttribute(MAP_STATE_ATTRIBUTE) === state;
const setMapState = (state: MapState): void => root.setAttribute(MAP_STATE_ATTRIBUTE, state);
const setFonts = (state: FontState): void => root.setAttribute(FONTS_ATTRIBUTE, state);

/** Preloads a script or module. */
function preload(address: string, rel: "preload" | "modulepreload"): void {
  const link = document.createElement("link");
  link.rel = rel;
  if (rel === "preload") link.as = "script";
  link.setAttribute("href", address);
  document.head.append(link);
}

// The page's own scripts.

/** The `src` as written, because React compares it unresolved. */
const addressOf = (script: Element): string => script.getAttribute("src") as string;

/** Replaces a deferred script by one that runs. */
function run(deferred: Element, then: () => void): void {
  const script = document.createElement("script");
  script.async = true;
  script.onload = then;
  script.setAttribute("src", addressOf(deferred));
  deferred.replaceWith(script);
}

let scriptsRun = false;

/**
 * Runs the deferred scripts. The flight payload runs first, if it is not in the page; the others are
 * preloaded meanwhile.
 */
function runDeferredScripts(): void {
  if (scriptsRun) return;
  scriptsRun = true;
  const scripts = [...document.querySelectorAll(`script[type=${DEFERRED_SCRIPT}]`)];
  let running = scripts.length;
  const runAll = () => {
    for (const script of scripts)
      run(script, () => {
        if (--running === 0) setTimeout(repeatClicks, HYDRATION_TIMEOUT);
      });
  };
  const payload = document.querySelector(`script[type=${FLIGHT_PAYLOAD_SCRIPT}]`);
  if (!payload) {
    runAll();
    return;
  }
  for (const script of scripts) preload(addressOf(script), "preload");
  run(payload, runAll);
}

/** Whether clicks are no longer held: the page is hydrated, or its scripts have failed. */
let clicksPass = root.hasAttribute(HYDRATED_ATTRIBUTE);
/** Each with the event's `detail`, which is 0 for a click by keyboard. */
const heldClicks: [pressed: Element, detail: number][] = [];

function repeatClicks(): void {
  clicksPass = true;
  for (const [pressed, detail] of heldClicks.splice(0))
    pressed.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail }));
}

/** Marks the links to a place, in the list and over the map, as pressed, and no others; null: none. */
function showPressed(place: Element | null | undefined): void {
  for (const link of document.querySelectorAll(`[${PLACE_ATTRIBUTE}]`))
    link.toggleAttribute(
      PRESSED_ATTRIBUTE,
      link.getAttribute(PLACE_ATTRIBUTE) === place?.getAttribute(PLACE_ATTRIBUTE),
    );
}

/** A place answers at once, however long its page takes; once React is there, it answers. */
function answerClick(event: MouseEvent): void {
  if (!isPlainClick(event)) return;
  const target = event.target as Element;
  if (target.closest("a[href]:not([target], [download], [href^='#'])")) noteLeaving();
  if (root.hasAttribute(HYDRATED_ATTRIBUTE)) return;
  const place = target.closest(`[${PLACE_ATTRIBUTE}]`);
  if (place) showPressed(place);
}

/** Holds a click that needs the page's scripts. Links work without them, but would navigate away from a live map. */
function holdClick(event: MouseEvent): void {
  if (clicksPass || !isPlainClick(event)) return;
  const pressed = (event.target as Element).closest("a[href]:not([target]), button, input");
  if (!pressed || (pressed.matches("a") && !mapIs("live"))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  heldClicks.push([pressed, event.detail]);
  runDeferredScripts();
}

/**
 * Repeats the clicks if a script fails to load or to parse: React will not hydrate, so the page acts as
 * without JavaScript, unless it can be mended.
 */
function giveUpOnError({ target, error }: ErrorEvent): void {
  const isScript = target instanceof HTMLScriptElement;
  if (scriptsRun && (isScript || error instanceof SyntaxError)) repeatClicks();
  if (isScript) mendIfGone([target.src]);
  else if (target instanceof HTMLLinkElement) mendIfGone([target.href]);
}

let escapePressed = false;

/**
 * Goes from a live embed back to the still one when Escape is released. The page's scripts do the same after
 * hydration, which may happen between keydown and keyup.
 */
function leaveOnEscape({ type, key }: KeyboardEvent): void {
  if (key !== "Escape") return;
  if (type === "keyup" && escapePressed) leaveLiveEmbed();
  escapePressed = type === "keydown" && !root.hasAttribute(HYDRATED_ATTRIBUTE);
}

// The live map, and a phone's fonts.

let mapPreloaded = false;

function preloadLiveMap(): void {
  if (mapPreloaded) return;
  mapPreloaded = true;
  for (const address of [MAPLIBRE_SCRIPT, LIVE_MAP_SCRIPT]) preload(address, "modulepreload");
}

const LIVE_MAP_FILES = [LIVE_MAP_SCRIPT, MAPLIBRE_SCRIPT, MAPLIBRE_WORKER];

let liveMapAddress = LIVE_MAP_SCRIPT;

/** Starts the live map. If anything fails, the picture stays, and the next interaction tries again. */
function startLiveMap(): void {
  const map = mapSection.querySelector<LiveMapElement>(LIVE_MAP_TAG);
  if (!map || !mapIs("picture")) return;
  setMapState("loading");
  if (map.start) {
    map.start();
    return;
  }
  preloadLiveMap();
  import(liveMapAddress).catch(() => {
    liveMapAddress = freshAddress(LIVE_MAP_SCRIPT);
    setMapState("picture");
    mapSection.dispatchEvent(new CustomEvent(MAP_STATE_EVENT, { detail: "picture" }));
  });
}

/** Loads a phone's fonts, but not while the live map is loading, which has priority. */
function loadFonts(): void {
  if (!mapIs("loading") && !root.hasAttribute(FONTS_ATTRIBUTE)) setFonts("most");
}

/** Network Information (WICG), which only Chromium has. */
interface NetworkInformation {
  saveData?: boolean;
  effectiveType?: string;
}

/** Whether the reader saves data, or the connection is slow. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: NetworkInformation };
  return !!connection?.saveData || /[23]g$/.test(connection?.effectiveType ?? "");
}

let started = false;

/** Starts everything that waits for the picture. */
function start(): void {
  if (started) return;
  started = true;
  setTimeout(loadFonts, isPhone ? FONT_DELAY : 0);
  if (IS_LIVE_EMBED) {
    postToStillEmbed("painted");
    startLiveMap();
    return;
  }
  if (!isPhone) runDeferredScripts();
  if (savesData()) return;
  preloadLiveMap();
  setTimeout(() => whenIdle(startLiveMap, { timeout: IDLE_TIMEOUT }), isPhone ? LIVE_MAP_DELAY : 0);
}

/** Starts once the picture has been painted, not only loaded. */
const startAfterPaint = (): void => {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(start)));
};

// Entry points.

tidyAddress();
const picture = mapSection.querySelector("img") as HTMLImageElement;
if (picture.complete) startAfterPaint();
else picture.onload = picture.onerror = startAfterPaint;
setTimeout(start, PICTURE_TIMEOUT);
// Meanwhile the reader sees the still embed's picture.
if (IS_LIVE_EMBED && isInStillEmbed()) startLiveMap();

/**
 * Adds listeners in the capture phase, so that they run before React's. All but those for clicks are passive,
 * so scrolling is never delayed.
 */
function on<Type extends keyof WindowEventMap>(
  types: readonly Type[],
  listener: (event: WindowEventMap[Type]) => void,
): void {
  for (const type of types)
    addEventListener(type, listener, { capture: true, passive: type !== "click" });
}

/** A listener that ignores events inside the map. The target may be the document, which has no `closest`. */
const outsideMap =
  (act: () => void) =>
  ({ target }: Event): void => {
    if (!(target as Element).closest?.(LIVE_MAP_TAG)) act();
  };

addEventListener(HYDRATED_EVENT, repeatClicks, { once: true });
// After the clicks, whose answer is React's own, and when a reader comes back to the page as it was left.
addEventListener(HYDRATED_EVENT, () => showPressed(null));
on(["pageshow"], ({ persisted }) => {
  if (!persisted) return;
  showPressed(null);
  noteReturn();
});
on(["click"], answerClick);
on(["submit"], noteLeaving);
on(["error"], giveUpOnError);
on(
  ["click", "keydown"],
  outsideMap(() => setFonts("all")),
);
on(["pointerdown", "touchstart", "keydown", "focusin"], outsideMap(runDeferredScripts));
on(["pointerup", "wheel", "keyup"], () => {
  if (mapIs("live")) runDeferredScripts();
});
on([MAP_STATE_EVENT], ({ detail }) => {
  whenIdle(loadFonts);
  const isTold = detail === "unsupported" || detail === "lost";
  if (IS_LIVE_EMBED ? detail !== "loading" : isTold) runDeferredScripts();
  if (detail === "picture") mendIfGone(LIVE_MAP_FILES);
});
if (IS_LIVE_EMBED) on(["keydown", "keyup"], leaveOnEscape);
on(["click"], holdClick);

const REACHES = ["pointerdown", "touchstart", "wheel", "focusin"];
for (const type of isPhone ? REACHES : [...REACHES, "pointerenter"])
  mapSection.addEventListener(type, startLiveMap, { passive: true });
