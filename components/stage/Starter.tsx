import { LIBRARY, WORKER } from "./library";

interface Props {
  nonce: string;
  /** What a live map will ask for whatever its camera is, beside the library. */
  early: readonly string[];
}

/**
 * What the page does before its own scripts have come: it lets the picture come first, then starts
 * them (`scripts/serve/first-paint.ts` has held them back); meanwhile it hears a reach for the map.
 *
 * A phone's fonts come then, too, but for the quotations' own: they wait until the reader presses
 * something, since words that are being read do not move by themselves.
 */
export const Starter = ({ nonce, early }: Props) => (
  <script
    data-starter=""
    nonce={nonce}
    suppressHydrationWarning
    // biome-ignore lint/security/noDangerouslySetInnerHtml: words and addresses of our own
    dangerouslySetInnerHTML={{
      __html: `(${STARTER})(${JSON.stringify([LIBRARY, WORKER, ...early])})`,
    }}
  />
);

/** A picture that takes longer than this, in ms, is no longer waited for. */
const PATIENCE = 4000;

const STARTER = `(early) => {
const state = document.documentElement.dataset;
const stage = document.querySelector("[data-testid=stage]");
const image = stage.querySelector("img");
const start = () => {
  state.fonts ||= "most";
  for (const held of document.querySelectorAll("script[type=later]")) {
    const script = document.createElement("script");
    script.async = true;
    script.setAttribute("src", held.getAttribute("src"));
    held.replaceWith(script);
  }
};
const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(start)));
if (image.complete) painted(); else image.onload = image.onerror = painted;
setTimeout(start, ${PATIENCE});
const reach = () => {
  if (state.map !== "picture") return;
  state.map = "loading";
  for (const address of early) fetch(address, { priority: "low" }).then((answer) => answer.blob()).catch(() => {});
};
for (const type of ["click", "keydown"])
  addEventListener(type, () => { state.fonts = "all"; }, { capture: true, once: true });
for (const type of ["pointerenter", "pointerdown", "touchstart", "wheel", "focusin"])
  stage.addEventListener(type, reach, { passive: true });
}`;
