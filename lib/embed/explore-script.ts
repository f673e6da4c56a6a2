import {
  EMBED_SWAP_ATTRIBUTE,
  LIVE_FRAME_NAME,
  LIVE_MAP_SCRIPT,
  type LiveFrameWord,
  MAPLIBRE_SCRIPT,
  MAPLIBRE_WORKER,
} from "@/lib/boot/protocol";
import { compact } from "./compact";

const PAINTED: LiveFrameWord = "painted";
const LEAVE: LiveFrameWord = "leave";

/** Class of `<body>` while the frame with the live embed is shown. */
export const EXPLORED = "explored";
/** How long a page that has loaded may be silent, in ms, before it is taken for an error page. */
const PATIENCE = 6000;
/** What the live map is made of, whatever it shows: most of its bytes. */
const LIVE_MAP_FILES = JSON.stringify([MAPLIBRE_SCRIPT, LIVE_MAP_SCRIPT, MAPLIBRE_WORKER]);

/**
 * The script of a still embed's "Explore": shows the live embed in a frame that covers the page, and takes
 * it away when its reader wants the picture back. Nothing navigates, so the article's history stays as it
 * is. Without it the link leads to the live embed.
 *
 * The frame is made when a pointer goes down on the link, before the click, and shown once there is
 * something to see in it. A finger that goes on to scroll the article has only passed by.
 *
 * The files of the live map are fetched into the browser's cache at the same moment, beside the page that
 * will ask for them, and given up with the frame. In a sandbox the two pages share no cache, and would
 * fetch them twice. `fetch` reads the `signal` of the controller that it is given as options.
 */
export const EXPLORE_SCRIPT = compact(`(() => {
const { body } = document, link = document.querySelector("[${EMBED_SWAP_ATTRIBUTE}]");
let frame, asked, painted, files;
const prepare = () => {
  if (frame) return;
  const made = frame = document.createElement("iframe");
  asked = painted = false;
  Object.assign(made, {
    name: "${LIVE_FRAME_NAME}",
    title: document.title,
    allow: "fullscreen *",
    src: link.href,
    onload: () => setTimeout(() => frame === made && !painted && remove(), ${PATIENCE}),
  });
  body.append(made);
  files = new AbortController();
  if (origin !== "null")
    for (const file of ${LIVE_MAP_FILES})
      fetch(file, files).then((sent) => sent.blob()).catch(() => {});
};
const remove = () => {
  frame?.remove();
  files?.abort();
  frame = null;
  body.className = "";
};
const show = () => {
  if (!asked || !painted) return;
  body.className = "${EXPLORED}";
  frame.focus();
};
const plain = (act) => (e) => e.button || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey || act(e);
link.addEventListener("pointerdown", plain(prepare));
link.addEventListener("click", plain((e) => {
  e.preventDefault();
  prepare();
  asked = true;
  show();
}));
addEventListener("pointercancel", () => asked || remove());
addEventListener("message", ({ source, data }) => {
  const word = frame && source === frame.contentWindow && data?.["${LIVE_FRAME_NAME}"];
  if (word === "${PAINTED}") show(painted = true);
  if (word === "${LEAVE}") remove(), link.focus();
});
})()`);
