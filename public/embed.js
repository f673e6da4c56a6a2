/**
 * The custom element of Dateline Atlas, for other people's pages:
 *
 *   <dateline-atlas src="https://…/embed/place/kyiv"><a href="https://…/place/kyiv">Kyiv</a></dateline-atlas>
 *   <script type="module" async src="https://…/embed.js"></script>
 *
 * The link stays for those without script. With it the map stands in its place, as wide as the element
 * and as high as it says it needs. Attributes, all of which may change at any time:
 *
 *   src     an embed's address, on this script's own host; with any other it stays a link
 *   height  fixed, in pixels
 *   ratio   of the sides, such as 16/9
 *   theme   light, dark or auto; without it, what src says
 */
const OWN = new URL(import.meta.url).origin;

function urlOf(text, base) {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/** The address to load: an embed of this host, in a theme if one is given; null for any other. */
export function addressOf(src, theme, base = document.baseURI) {
  const url = src ? urlOf(src, base) : null;
  // A script's own origin is "null" where it was inlined, and so is that of javascript:.
  const ours = url && /^https?:$/.test(url.protocol) && url.origin === OWN;
  if (!ours || !/^\/embed(\/|$)/.test(url.pathname)) return null;
  if (theme === "auto") url.searchParams.delete("theme");
  else if (theme) url.searchParams.set("theme", theme);
  return url.href;
}

/** The pixels that a message asks for, within reason: `{"datawrapper-height": {<id>: px}}`; else null. */
export function heightOf(data) {
  const heights = data?.["datawrapper-height"];
  const asked = heights && typeof heights === "object" ? Object.values(heights)[0] : null;
  return Number.isFinite(asked) ? Math.min(Math.max(Math.ceil(asked), 120), 4000) : null;
}

/** The pixels that a map of a width will ask for, or nearly: see `lib/embed/size.ts`. */
export function firstHeight(width) {
  const wide = Math.min(Math.max((width - 280) / 280, 0), 1);
  return Math.round(Math.min(Math.max(0.62 * width, 220), 560) + 300 - 90 * wide);
}

const isSide = (text) => /^\s*\d*\.?\d+\s*$/.test(text) && Number(text) > 0;

/** Height and ratio, in CSS, that an element's attributes fix; null where they fix none. */
export function sizeOf(height, ratio) {
  if (isSide(height ?? "")) return { height: `${Number(height)}px`, ratio: "" };
  const sides = (ratio ?? "").split("/");
  return sides.length < 3 && sides.every(isSide) ? { height: "auto", ratio } : null;
}

/** By a constructed sheet: a page's policy may bar styles in its markup. The page's own rules win. */
const SHEET = new CSSStyleSheet();
SHEET.replaceSync(
  ":host{display:block}:host([hidden]),slot[hidden]{display:none}iframe{display:block;width:100%;border:0}",
);

class DatelineAtlas extends HTMLElement {
  static observedAttributes = ["src", "height", "ratio", "theme"];

  #link = document.createElement("slot");
  #frame = null;
  /** Pixels that the map in the frame has asked for last. */
  #asked = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [SHEET];
    root.append(this.#link);
    // The link may be read after this script has run.
    this.#link.addEventListener("slotchange", () => this.#name());
  }

  connectedCallback() {
    addEventListener("message", this);
    this.#load();
  }

  disconnectedCallback() {
    removeEventListener("message", this);
    this.#unload();
  }

  attributeChangedCallback(name, before, now) {
    if (!this.isConnected || before === now) return;
    if (name === "src" || name === "theme") this.#load();
    else this.#measure();
  }

  handleEvent({ source, data }) {
    if (!this.#frame || source !== this.#frame.contentWindow) return;
    this.#asked = heightOf(data) ?? this.#asked;
    this.#measure();
  }

  /** A new frame for each address: a frame that is sent elsewhere adds to the reader's way back. */
  #load() {
    const address = addressOf(this.getAttribute("src"), this.getAttribute("theme"));
    if (this.#frame && this.#frame.src === address) return;
    this.#unload();
    if (!address) return;
    this.#frame = document.createElement("iframe");
    this.#frame.loading = "lazy";
    this.#frame.allow = "fullscreen";
    this.#name();
    this.#measure();
    this.#frame.src = address;
    this.#link.hidden = true;
    this.shadowRoot.append(this.#frame);
  }

  #unload() {
    this.#frame?.remove();
    this.#frame = this.#asked = null;
    this.#link.hidden = false;
  }

  #name() {
    if (this.#frame) this.#frame.title = this.textContent.trim() || "Dateline Atlas";
  }

  #measure() {
    if (!this.#frame) return;
    const fixed = sizeOf(this.getAttribute("height"), this.getAttribute("ratio"));
    const height = this.#asked ?? firstHeight(this.clientWidth || 640);
    this.#frame.style.height = fixed?.height ?? `${height}px`;
    this.#frame.style.aspectRatio = fixed?.ratio ?? "";
  }
}

customElements.get("dateline-atlas") ?? customElements.define("dateline-atlas", DatelineAtlas);
