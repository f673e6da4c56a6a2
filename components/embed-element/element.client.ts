"use client";

/**
 * The custom element of Dateline Atlas, for other people's pages:
 *
 *   <dateline-atlas src="https://…/embed/place/harbour"><a href="https://…/place/harbour">Harbour</a></dateline-atlas>
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
import { heightOf } from "@/lib/embed/read-height-message";
import { DEFAULT_WIDTH, embedHeight } from "@/lib/embed/size";
import { urlOrNull } from "@/lib/http/url";

const OWN = new URL(import.meta.url).origin;

/** The address to load: an embed of this host, in a theme if one is given; null for any other. */
export function addressOf(
  src: string | null,
  theme: string | null,
  base = document.baseURI,
): string | null {
  const url = src ? urlOrNull(src, base) : null;
  // A script's own origin is "null" where it was inlined, and so is that of javascript:.
  if (!url || !/^https?:$/.test(url.protocol) || url.origin !== OWN) return null;
  if (!/^\/embed(\/|$)/.test(url.pathname)) return null;
  if (theme === "auto") url.searchParams.delete("theme");
  else if (theme) url.searchParams.set("theme", theme);
  return url.href;
}

const isSide = (text: string): boolean => /^\s*\d*\.?\d+\s*$/.test(text) && Number(text) > 0;

/** Height and ratio, in CSS, that an element's attributes fix; null where they fix none. */
export function sizeOf(
  height: string | null,
  ratio: string | null,
): { height: string; ratio: string } | null {
  if (height !== null && isSide(height)) return { height: `${Number(height)}px`, ratio: "" };
  const sides = ratio?.split("/") ?? [""];
  return ratio !== null && sides.length < 3 && sides.every(isSide)
    ? { height: "auto", ratio }
    : null;
}

/** By a constructed sheet: a page's policy may bar styles in its markup. The page's own rules win. */
const SHEET = new CSSStyleSheet();
SHEET.replaceSync(
  ":host{display:block}:host([hidden]),slot[hidden]{display:none}iframe{display:block;width:100%;border:0}",
);

class DatelineAtlas extends HTMLElement {
  static readonly observedAttributes = ["src", "height", "ratio", "theme"];

  readonly #root = this.attachShadow({ mode: "open" });
  readonly #link = document.createElement("slot");
  #frame: HTMLIFrameElement | null = null;
  /** The height in pixels that the embed last asked for. */
  #requestedHeight: number | null = null;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [SHEET];
    this.#root.append(this.#link);
    // The link may be read after this script has run.
    this.#link.addEventListener("slotchange", () => this.#name());
  }

  connectedCallback(): void {
    addEventListener("message", this);
    this.#load();
  }

  disconnectedCallback(): void {
    removeEventListener("message", this);
    this.#unload();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.isConnected || before === now) return;
    if (name === "src" || name === "theme") this.#load();
    else this.#measure();
  }

  handleEvent({ source, data }: MessageEvent): void {
    if (!this.#frame || source !== this.#frame.contentWindow) return;
    this.#requestedHeight = heightOf(data) ?? this.#requestedHeight;
    this.#measure();
  }

  /** Creates a new frame for each URL: navigating an existing one would add a history entry. */
  #load(): void {
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
    this.#root.append(this.#frame);
  }

  #unload(): void {
    this.#frame?.remove();
    this.#frame = this.#requestedHeight = null;
    this.#link.hidden = false;
  }

  #name(): void {
    if (this.#frame) this.#frame.title = this.textContent?.trim() || "Dateline Atlas";
  }

  #measure(): void {
    if (!this.#frame) return;
    const fixed = sizeOf(this.getAttribute("height"), this.getAttribute("ratio"));
    // Before the first message, an estimate of the height that the embed will ask for.
    const height = this.#requestedHeight ?? embedHeight(this.clientWidth || DEFAULT_WIDTH);
    this.#frame.style.height = fixed?.height ?? `${height}px`;
    this.#frame.style.aspectRatio = fixed?.ratio ?? "";
  }
}

customElements.get("dateline-atlas") ?? customElements.define("dateline-atlas", DatelineAtlas);
