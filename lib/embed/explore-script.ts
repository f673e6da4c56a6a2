import { LIVE_MAP_SCRIPT } from "@/lib/boot/generated/live-map";
import { MAPLIBRE_SCRIPT, MAPLIBRE_WORKER } from "@/lib/boot/generated/maplibre";
import {
  EMBED_SWAP_ATTRIBUTE,
  LIVE_FRAME_NAME,
  type LiveFrameWord,
  RELOAD_PARAMETER,
} from "@/lib/boot/protocol";
import { compact } from "./compact";

const PAINTED: LiveFrameWord = "painted";
const LEAVE: LiveFrameWord = "leave";
const OUTDATED: LiveFrameWord = "outdated";

/** Class of `<body>` while the frame with the live embed is shown. */
export const EXPLORED = "explored";
/** How long a frame that has loaded may send no message, in ms, before it is treated as an error page. */
const PATIENCE = 6000;
/** The live map's files that do not depend on the view: most of its bytes. */
const LIVE_MAP_FILES = JSON.stringify([MAPLIBRE_SCRIPT, LIVE_MAP_SCRIPT, MAPLIBRE_WORKER]);

/**
 * The script behind a still embed's "Explore" link. It shows the live embed in a frame that covers the page,
 * and removes it when the reader goes back. Nothing navigates, so the article's history does not change.
 * Without this script the link opens the live embed.
 *
 * The frame is created on `pointerdown`, before the click, and shown once it has painted. It stays hidden if
 * the touch turns out to be a scroll.
 *
 * A live embed of the last build, whose files are gone, is replaced by one that no cache has: a page in a sandbox
 * that navigates itself makes Firefox ESR 153 crash.
 *
 * The embedding page may have added to the query, which the live embed gets too: a still one is the same for all.
 *
 * At the same moment the live map's files are fetched into the browser's cache, in parallel with the page that
 * needs them; the fetches are aborted if the frame is removed. In a sandbox the two pages share no cache, so
 * they would be fetched twice. The controller itself is passed as the options of `fetch`, which reads `signal`.
 */
export const EXPLORE_SCRIPT = compact(`(() => {
const { body } = document, link = document.querySelector("[${EMBED_SWAP_ATTRIBUTE}]");
link.search += location.search.replace("?", "&");
let frame, asked, painted, files;
const make = (more = "") => {
  if (frame) return;
  const made = frame = document.createElement("iframe");
  asked = painted = false;
  Object.assign(made, {
    name: "${LIVE_FRAME_NAME}",
    title: document.title,
    inert: true,
    allow: "fullscreen *",
    src: link.href + more,
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
  frame.inert = false;
  frame.focus();
};
const plain = (act) => (e) => e.button || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey || act(e);
link.addEventListener("pointerdown", plain(() => make()));
link.addEventListener("click", plain((e) => {
  e.preventDefault();
  make();
  asked = true;
  show();
}));
addEventListener("pointercancel", () => asked || remove());
addEventListener("message", ({ source, data }) => {
  const word = frame && source === frame.contentWindow && data?.["${LIVE_FRAME_NAME}"];
  if (word === "${PAINTED}") show(painted = true);
  if (word === "${LEAVE}") remove(), link.focus();
  if (word === "${OUTDATED}") {
    const before = asked;
    remove();
    make("&${RELOAD_PARAMETER}=" + Date.now());
    asked = before;
  }
});
})()`);
