import { EMBED_PART_ATTRIBUTE, LIVE_FRAME_NAME } from "@/lib/boot/protocol";
import { compact } from "./compact";

/**
 * Script of every embed: posts the height it needs to `window.parent`, in the message formats of Datawrapper,
 * AMP (amp-iframe), Medium, NPR's pym.js, iframe-resizer 4, the Guardian and WordPress. It uses no storage
 * and ignores messages from other windows.
 *
 * The height is the sum of the page's parts and depends on the width only, so a host that enlarges the frame
 * does not make it ask for more. A live embed inside a still one posts nothing: the still one has the same
 * height and goes on posting it.
 */
export const HEIGHT_SCRIPT = compact(`(() => {
const host = parent;
if (host === window || name === "${LIVE_FRAME_NAME}") return;
const child = new URLSearchParams(location.search).get("childId");
const secret = /[#&?]secret=(\\w{1,40})/.exec(location.hash)?.[1];
const id = location.pathname.split("/").pop();
const parts = () => document.querySelectorAll("[${EMBED_PART_ATTRIBUTE}]");
let resizer = "", last = "";
const send = (message) => host.postMessage(message, "*");
const tell = (why) => {
  let height = 0;
  for (const part of parts()) height += part.getBoundingClientRect().height;
  height = Math.ceil(height);
  const now = height + ":" + innerWidth;
  if (!height || (now === last && !why)) return;
  last = now;
  send({ "datawrapper-height": { [id]: height } });
  send({ sentinel: "amp", type: "embed-size", height });
  send(JSON.stringify({ src: location.href, context: "iframe.resize", height }));
  send(JSON.stringify({ id, type: "set-height", value: height }));
  if (child) send("pymxPYMx" + child + "xPYMxheightxPYMx" + height);
  if (resizer) send("[iFrameSizer]" + resizer + ":" + now + ":" + (why || "resize"));
  if (secret) send({ message: "height", value: height, secret });
};
addEventListener("message", ({ source, data }) => {
  if (source !== host) return;
  if (typeof data === "string") {
    const init = /^\\[iFrameSizer\\]([^:\\]]+):/.exec(data);
    if (init) { resizer = init[1]; tell("init"); }
    else if (child && data.startsWith("pymxPYMx" + child + "xPYMxwidthxPYMx")) tell("width");
  } else if (data?.message === "ready" && secret && data.secret === secret) tell("ready");
});
const watch = new ResizeObserver(() => tell());
for (const part of parts()) watch.observe(part);
addEventListener("resize", () => tell());
addEventListener("load", () => tell("load"));
tell("init");
})()`);
