"use client";

/**
 * The starter: what a page does before its own scripts have come. It lets the picture come first; then
 * it starts what is wanted, in the order in which it is wanted.
 *
 * - The live map (`<live-map>`) starts when the browser is idle or somebody reaches for it, whichever is
 *   first. A phone's processor is left to its reader for a while, and only the files are fetched; where
 *   bytes are dear, they wait for the reader, too.
 * - The page's scripts, which `scripts/serve/rewrite-html.ts` has deferred, run at once, but on a phone
 *   when its reader first presses something that is not the map, or lets go of the live map. Links
 *   work without them; what does not is pressed again once they are there. Escape leaves a live embed
 *   from the first.
 * - A phone's fonts come after the picture, or after the live map that somebody reaches for, but for the
 *   quotations' own: they wait until the reader presses something, since words that are being read do
 *   not move by themselves.
 *
 * It stands in every page that has a map, so it is bundled and minified by `scripts/assets.ts`, without
 * React, and put into the page by `Starter.tsx`. There it runs after the first paint.
 */
import type { LiveMapElement } from "@/components/live-map/live-view";
import {
  DEFERRED_SCRIPT,
  FLIGHT_PAYLOAD_SCRIPT,
  FONTS_ATTRIBUTE,
  type FontState,
  freshAddress,
  HYDRATED_ATTRIBUTE,
  HYDRATED_EVENT,
  LIVE_MAP_SCRIPT,
  LIVE_MAP_TAG,
  MAP_STATE_ATTRIBUTE,
  MAP_STATE_EVENT,
  MAPLIBRE_SCRIPT,
  type MapState,
  PLACE_ATTRIBUTE,
  PRESSED_ATTRIBUTE,
  STAGE_ID,
} from "@/lib/boot/protocol";
import { isInStillEmbed, leaveLiveEmbed, tellStillEmbed } from "./live-frame.client";

/** A constant of the bundle: the page is a live embed, whose reader has asked for the live map already. */
declare const IS_LIVE_EMBED: boolean;

/** A picture that takes longer than this, in ms, is no longer waited for. */
const PICTURE_TIMEOUT = 4000;
/** How long a phone's words wait for their fonts, in ms: somebody may want the map first. */
const FONT_DELAY = 1000;
/** How long a phone is left to its reader before the live map takes its processor, in ms. */
const LIVE_MAP_DELAY = 4000;
/** How long the live map waits for an idle moment, in ms. */
const IDLE_TIMEOUT = 2000;
/** How long clicks wait for React once the page's scripts have all run, in ms: one of them may have failed. */
const HYDRATION_TIMEOUT = 5000;

const root = document.documentElement;
const stage = document.getElementById(STAGE_ID) as HTMLElement;
const isPhone = matchMedia("(pointer: coarse)").matches;
const whenIdle: (task: () => void, options?: IdleRequestOptions) => void =
  // Safari has none; `setTimeout` takes the options for no delay.
  self.requestIdleCallback || setTimeout;

const mapIs = (state: MapState): boolean => root.getAttribute(MAP_STATE_ATTRIBUTE) === state;
const setMapState = (state: MapState): void => root.setAttribute(MAP_STATE_ATTRIBUTE, state);
const setFonts = (state: FontState): void => root.setAttribute(FONTS_ATTRIBUTE, state);

/** Has an address fetched that will be needed soon. */
function preload(address: string, rel: "preload" | "modulepreload"): void {
  const link = document.createElement("link");
  link.rel = rel;
  if (rel === "preload") link.as = "script";
  link.setAttribute("href", address);
  document.head.append(link);
}

// The page's own scripts.

/** React looks for its scripts by the address as it is written, not as it is resolved. */
const addressOf = (script: Element): string => script.getAttribute("src") as string;

/** Puts a script in a deferred one's place, which then runs. */
function run(deferred: Element, then: () => void): void {
  const script = document.createElement("script");
  script.async = true;
  script.onload = then;
  script.setAttribute("src", addressOf(deferred));
  deferred.replaceWith(script);
}

let scriptsRun = false;

/** The flight payload comes first, where it is not in the page; the others are fetched meanwhile. */
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

/** Whether clicks need not wait for the page's scripts: these are there, or cannot be had. */
let clicksPass = root.hasAttribute(HYDRATED_ATTRIBUTE);
/** Each with the event's `detail`, which tells whether it was made by a pointer. */
const heldClicks: [pressed: Element, detail: number][] = [];

function repeatClicks(): void {
  clicksPass = true;
  for (const [pressed, detail] of heldClicks.splice(0))
    pressed.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail }));
}

const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  !(button || metaKey || ctrlKey || shiftKey || altKey);

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
  if (!isPlain(event) || root.hasAttribute(HYDRATED_ATTRIBUTE)) return;
  const place = (event.target as Element).closest(`[${PLACE_ATTRIBUTE}]`);
  if (place) showPressed(place);
}

/** Holds a click that only the page's scripts can answer. A link works by itself, but would leave a live map. */
function holdClick(event: MouseEvent): void {
  if (clicksPass || !isPlain(event)) return;
  const pressed = (event.target as Element).closest("a[href], button, input");
  if (!pressed || (pressed.matches("a") && !mapIs("live"))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  heldClicks.push([pressed, event.detail]);
  runDeferredScripts();
}

/** A script that does not come, or cannot be read: then React does not either, and the page is as without script. */
function giveUpOnError({ target, error }: ErrorEvent): void {
  if (scriptsRun && (target instanceof HTMLScriptElement || error instanceof SyntaxError))
    repeatClicks();
}

let escapePressed = false;

/**
 * From a live embed back to the still one, when Escape is let go. The page's scripts do the same once they
 * are there; they may come between the two.
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

let liveMapAddress = LIVE_MAP_SCRIPT;

/** Should anything fail that the map needs, the picture stays, and the next one who reaches for it tries again. */
function startLiveMap(): void {
  const map = stage.querySelector<LiveMapElement>(LIVE_MAP_TAG);
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
    stage.dispatchEvent(new CustomEvent(MAP_STATE_EVENT, { detail: "picture" }));
  });
}

/** Not while the live map is on its way, which comes first. */
function loadFonts(): void {
  if (!mapIs("loading") && !root.hasAttribute(FONTS_ATTRIBUTE)) setFonts("most");
}

/** What Chromium tells of the line (WICG, Network Information); others tell nothing. */
interface NetworkInformation {
  saveData?: boolean;
  effectiveType?: string;
}

/** Whether bytes are dear: the reader saves them, or the line is slow. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: NetworkInformation };
  return !!connection?.saveData || /[23]g$/.test(connection?.effectiveType ?? "");
}

let started = false;

/** Begins with what is wanted after the picture. */
function start(): void {
  if (started) return;
  started = true;
  setTimeout(loadFonts, isPhone ? FONT_DELAY : 0);
  if (IS_LIVE_EMBED) {
    tellStillEmbed("painted");
    startLiveMap();
    return;
  }
  if (!isPhone) runDeferredScripts();
  if (savesData()) return;
  preloadLiveMap();
  setTimeout(() => whenIdle(startLiveMap, { timeout: IDLE_TIMEOUT }), isPhone ? LIVE_MAP_DELAY : 0);
}

/** Once the picture is not only there but painted. */
const startAfterPaint = (): void => {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(start)));
};

// What begins all this.

const picture = stage.querySelector("img") as HTMLImageElement;
if (picture.complete) startAfterPaint();
else picture.onload = picture.onerror = startAfterPaint;
setTimeout(start, PICTURE_TIMEOUT);
// The still embed's picture is seen meanwhile.
if (IS_LIVE_EMBED && isInStillEmbed()) startLiveMap();

/** Listens before the page does. Nothing but a click is held, so scrolling never waits. */
function on<Type extends keyof WindowEventMap>(
  types: readonly Type[],
  listener: (event: WindowEventMap[Type]) => void,
): void {
  for (const type of types)
    addEventListener(type, listener, { capture: true, passive: type !== "click" });
}

/** A listener for what happens outside the map alone; the document itself is no element. */
const outsideMap =
  (act: () => void) =>
  ({ target }: Event): void => {
    if (!(target as Element).closest?.(LIVE_MAP_TAG)) act();
  };

addEventListener(HYDRATED_EVENT, repeatClicks, { once: true });
// After the clicks, whose answer is React's own, and when a reader comes back to the page as it was left.
for (const type of [HYDRATED_EVENT, "pageshow"]) addEventListener(type, () => showPressed(null));
on(["click"], answerClick);
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
});
if (IS_LIVE_EMBED) on(["keydown", "keyup"], leaveOnEscape);
on(["click"], holdClick);

const REACHES = ["pointerdown", "touchstart", "wheel", "focusin"];
for (const type of isPhone ? REACHES : [...REACHES, "pointerenter"])
  stage.addEventListener(type, startLiveMap, { passive: true });
