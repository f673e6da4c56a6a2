import type { Size } from "@/lib/geo/mercator";

/**
 * The breakpoints of a page. The default camera is computed for each breakpoint's nominal map box, not
 * for the window's size, so that the server, the picture and the live map have the same camera without
 * measuring anything.
 */
export const PAGE_BREAKPOINTS = ["phone", "tablet", "desk"] as const;
/** The breakpoints of an embed, by the width of its iframe. */
export const EMBED_BREAKPOINTS = ["narrow", "column", "wide"] as const;
export type PageBreakpoint = (typeof PAGE_BREAKPOINTS)[number];
export type Breakpoint = PageBreakpoint | (typeof EMBED_BREAKPOINTS)[number];

/** A typical map box for each breakpoint, in pixels: the window without the panel or an embed's texts. */
export const NOMINAL_BOX: Record<Breakpoint, Size> = {
  phone: { width: 390, height: 310 },
  tablet: { width: 484, height: 900 },
  desk: { width: 860, height: 780 },
  narrow: { width: 320, height: 230 },
  column: { width: 640, height: 400 },
  wide: { width: 960, height: 560 },
};

/**
 * The size of the area in the middle of the map, in pixels, that every window of a breakpoint shows and
 * no control covers. Place labels stay within it if possible, so that they are at the same positions in
 * the picture and on the live map.
 */
export const LABEL_AREA: Record<Breakpoint, Size> = {
  phone: { width: 320, height: 236 },
  tablet: { width: 330, height: 760 },
  desk: { width: 560, height: 560 },
  narrow: { width: 260, height: 180 },
  column: { width: 440, height: 330 },
  wide: { width: 700, height: 480 },
};

/** Media queries of the breakpoints, the same as in `app/globals.css`; "desk" is everything else. */
export const BREAKPOINT_QUERY: Record<Exclude<PageBreakpoint, "desk">, string> = {
  phone: "(max-width: 639.98px)",
  tablet: "(max-width: 1079.98px)",
};

/** @param matches whether the window matches a media query */
export function breakpointOf(matches: (query: string) => boolean): PageBreakpoint {
  if (matches(BREAKPOINT_QUERY.phone)) return "phone";
  return matches(BREAKPOINT_QUERY.tablet) ? "tablet" : "desk";
}

export interface ResponsivePicture {
  breakpoint: Breakpoint;
  /** Media query of the `<source>`; the last is "all". */
  media: string;
  size: Size;
}

/** The pictures of a page, each at least as large as any map box it is for; the first match is used. */
export const PAGE_PICTURES: readonly ResponsivePicture[] = [
  {
    breakpoint: "phone",
    // A phone in portrait: a smaller picture spares its slow connection the labels outside its window.
    media: "(max-width: 479.98px) and (max-height: 999.98px)",
    size: { width: 480, height: 420 },
  },
  {
    breakpoint: "phone",
    media: "(max-width: 639.98px) and (min-height: 1440px)",
    size: { width: 640, height: 1800 },
  },
  { breakpoint: "phone", media: BREAKPOINT_QUERY.phone, size: { width: 640, height: 640 } },
  {
    breakpoint: "tablet",
    media: "(max-width: 1079.98px) and (min-height: 1500px)",
    size: { width: 720, height: 3800 },
  },
  { breakpoint: "tablet", media: BREAKPOINT_QUERY.tablet, size: { width: 720, height: 1400 } },
  // The widest and the highest windows, each as far as a picture may go; beyond them its edges fade.
  { breakpoint: "desk", media: "(min-width: 3840.02px)", size: { width: 4096, height: 1950 } },
  { breakpoint: "desk", media: "(min-width: 2960px)", size: { width: 3420, height: 2339 } },
  { breakpoint: "desk", media: "(min-height: 1700px)", size: { width: 2540, height: 3149 } },
  {
    breakpoint: "desk",
    media: "(min-width: 1600px), (min-height: 1000px)",
    size: { width: 2560, height: 1600 },
  },
  { breakpoint: "desk", media: "all", size: { width: 1184, height: 1000 } },
];

/** A media query list for screens alone: paper is no window of any size, and gets what needs no query. */
const onScreen = (media: string): string =>
  media === "all"
    ? media
    : media
        .split(", ")
        .map((query) => `screen and ${query}`)
        .join(", ");

/** Media queries of an embed, evaluated in its iframe. */
const EMBED_QUERY = { narrow: "(max-width: 479.98px)", column: "(max-width: 799.98px)" };

const EMBED_PICTURES: readonly ResponsivePicture[] = [
  { breakpoint: "narrow", media: EMBED_QUERY.narrow, size: { width: 480, height: 560 } },
  { breakpoint: "column", media: EMBED_QUERY.column, size: { width: 800, height: 720 } },
  {
    breakpoint: "wide",
    media: "(min-width: 1300px), (min-height: 900px)",
    size: { width: 2560, height: 1600 },
  },
  { breakpoint: "wide", media: "all", size: { width: 1300, height: 900 } },
];

/** The breakpoints of a page or of an embed, with their media queries and pictures. */
export interface BreakpointSet {
  breakpoints: readonly Breakpoint[];
  queries: readonly string[];
  breakpointOf: (matches: (query: string) => boolean) => Breakpoint;
  /** The breakpoint to assume on the server and during hydration. */
  fallback: Breakpoint;
  /** The breakpoint used in print, in its nominal box; null prints the map as on screen. */
  onPaper: Breakpoint | null;
  pictures: readonly ResponsivePicture[];
}

export const PAGE_LAYOUT: BreakpointSet = {
  breakpoints: PAGE_BREAKPOINTS,
  queries: Object.values(BREAKPOINT_QUERY),
  breakpointOf,
  fallback: "desk",
  onPaper: "desk",
  pictures: PAGE_PICTURES.map((picture) => ({ ...picture, media: onScreen(picture.media) })),
};

export const EMBED_LAYOUT: BreakpointSet = {
  breakpoints: EMBED_BREAKPOINTS,
  queries: Object.values(EMBED_QUERY),
  breakpointOf: (matches) =>
    matches(EMBED_QUERY.narrow) ? "narrow" : matches(EMBED_QUERY.column) ? "column" : "wide",
  fallback: "wide",
  onPaper: null,
  pictures: EMBED_PICTURES,
};
