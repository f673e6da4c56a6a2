import { ELEMENT, LIBRARY } from "@/components/live-map/addresses";

interface Props {
  nonce: string;
  /** In another page's frame, where somebody has asked for the live map already. */
  asked?: boolean;
}

/**
 * What the page does before its own scripts have come. It lets the picture come first; then it starts
 * what is wanted, in the order in which it is wanted.
 *
 * - The live map (`<live-map>`) starts when the browser is idle or somebody reaches for it, whichever is
 *   first. A phone's processor is left to its reader for a while, and only the library is fetched; where
 *   bytes are dear, that waits for the reader, too.
 * - The page's scripts (`scripts/serve/rewrite-html.ts` has held them back) start at once, but on a phone
 *   when its reader first presses something that is not the map, or lets go of the live map. Links
 *   work without them; what does not is pressed again once they are there. Escape leaves an embed's live
 *   map from the first.
 * - A phone's fonts come after the picture, or after the live map that somebody reaches for, but for the
 *   quotations' own: they wait until the reader presses something, since words that are being read do
 *   not move by themselves.
 */
export const Starter = ({ nonce, asked = false }: Props) => (
  <script
    data-starter=""
    nonce={nonce}
    suppressHydrationWarning
    // biome-ignore lint/security/noDangerouslySetInnerHtml: words and addresses of our own
    dangerouslySetInnerHTML={{
      __html: afterPaint(
        `(${STARTER})(${JSON.stringify({ asked, element: ELEMENT, library: LIBRARY })})`,
      ),
    }}
  />
);

/** The event by which the page's scripts tell that they are there; `<html data-alive>` says so ever after. */
export const ALIVE = "alive";

/** A picture that takes longer than this, in ms, is no longer waited for. */
const LATE = 4000;
/** How long a phone's words wait for their fonts, in ms: somebody may want the map first. */
const UNDRESSED = 1000;
/** How long a phone is left to its reader before the live map takes its processor, in ms. */
const LEFT_ALONE = 4000;

/** Nobody can press anything before the first paint, which need not wait for this. */
const afterPaint = (code: string): string =>
  `requestAnimationFrame(() => setTimeout(() => ${code}))`;

const STARTER = `({ asked, element, library }) => {
const state = document.documentElement.dataset;
const stage = document.getElementById("map");
const image = stage.querySelector("img");
const isPhone = matchMedia("(pointer: coarse)").matches;
let released = false, alive = "alive" in state;
const held = [];

const run = (later) => {
  const script = document.createElement("script");
  script.async = true;
  script.onerror = wake;
  script.setAttribute("src", later.getAttribute("src"));
  later.replaceWith(script);
  return script;
};
const fetchEarly = (rel, address) => {
  const link = document.createElement("link");
  link.rel = rel;
  if (rel === "preload") link.as = "script";
  link.setAttribute("href", address);
  document.head.append(link);
};
const release = () => {
  if (released) return;
  released = true;
  const laters = [...document.querySelectorAll("script[type=later]")];
  const told = document.querySelector("script[type=told]");
  if (!told) return laters.forEach(run);
  for (const later of laters) fetchEarly("preload", later.getAttribute("src"));
  run(told).onload = () => laters.forEach(run);
};
const wake = () => {
  alive = true;
  for (const pressed of held.splice(0))
    pressed.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
};
addEventListener("${ALIVE}", wake, { once: true });

let fetched = false;
const fetchMap = () => {
  if (fetched) return;
  fetched = true;
  for (const address of [library, element]) fetchEarly("modulepreload", address);
};
const reach = () => {
  if (state.map !== "picture") return;
  state.map = "loading";
  fetchMap();
  import(element).catch(() => { state.map = "picture"; });
};

const saves = ({ saveData, effectiveType } = {}) => saveData || /[23]g$/.test(effectiveType);
const whenIdle = self.requestIdleCallback || setTimeout;
const dress = () => { if (state.map !== "loading") state.fonts ||= "most"; };
let begun = false;
const begin = () => {
  if (begun) return;
  begun = true;
  setTimeout(dress, isPhone ? ${UNDRESSED} : 0);
  if (asked) return reach();
  if (!isPhone) release();
  if (saves(navigator.connection)) return;
  fetchMap();
  setTimeout(() => whenIdle(reach, { timeout: 2000 }), isPhone ? ${LEFT_ALONE} : 0);
};
const come = () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(begin)));
if (image.complete) come(); else image.onload = image.onerror = come;
setTimeout(begin, ${LATE});

const on = (types, heard) => {
  for (const type of types) addEventListener(type, heard, { capture: true, passive: type !== "click" });
};
const isMap = ({ target }) => target.closest?.("live-map");
on(["click", "keydown"], (event) => { if (!isMap(event)) state.fonts = "all"; });
on(["pointerdown", "touchstart", "keydown", "focusin"], (event) => { if (!isMap(event)) release(); });
on(["pointerup", "wheel", "keyup"], () => { if (state.map === "live") release(); });
on(["mapstate"], ({ detail }) => {
  whenIdle(dress);
  if (detail !== "loading" && (asked || detail !== "live")) release();
});
on(["keyup"], ({ key }) => {
  if (!asked || alive || key !== "Escape") return;
  const still = new URL(location.href);
  still.searchParams.delete("live");
  location.replace(still.href);
});
on(["click"], (event) => {
  if (alive || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const pressed = event.target.closest("a[href], button, input");
  if (!pressed || (pressed.matches("a") && state.map !== "live")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held.push(pressed);
  release();
});
for (const type of ["pointerdown", "touchstart", "wheel", "focusin", ...(isPhone ? [] : ["pointerenter"])])
  stage.addEventListener(type, reach, { passive: true });
}`;
