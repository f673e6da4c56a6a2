import { EMBED_SWAP_ATTRIBUTE, LIVE_FRAME_NAME, type LiveFrameWord } from "@/lib/boot/protocol";

const PAINTED: LiveFrameWord = "painted";
const LEAVE: LiveFrameWord = "leave";

/** Class of `<body>` while the frame with the live embed is shown. */
export const EXPLORED = "explored";
/** How long a page that has loaded may be silent, in ms, before it is taken for an error page. */
const PATIENCE = 6000;

/**
 * The script of a still embed's "Explore": shows the live embed in a frame that covers the page, and takes
 * it away when its reader wants the picture back. Nothing navigates, so the article's history stays as it
 * is. Without it the link leads to the live embed.
 *
 * The frame is made when a pointer goes down on the link, before the click, and shown once there is
 * something to see in it. A finger that goes on to scroll the article has only passed by.
 */
export const EXPLORE_SCRIPT = `(() => {
const { body } = document, link = document.querySelector("[${EMBED_SWAP_ATTRIBUTE}]");
let frame, asked, painted;
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
};
const remove = () => {
  frame?.remove();
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
})()`;
