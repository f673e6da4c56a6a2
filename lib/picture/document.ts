import type { Size } from "@/lib/geo/mercator";
import { type Markup, rawHtml, svg } from "@/lib/markup/markup";
import type { ColourScheme } from "./colour-scheme";

interface Parts {
  /** Drawn about the centre of the map. */
  map: Markup;
  /** Drawn from the top left corner, over the map. */
  over: Markup;
  size: Size;
  scale: number;
  /** Height of what stands below the map, in pixels. */
  foot: number;
  title: string;
  scheme: ColourScheme;
}

/** Halos are drawn behind their letters. */
const STYLE =
  "text{paint-order:stroke;stroke-linejoin:round;font-family:'Noto Sans',system-ui,sans-serif}";

/** The style element's content; its hash stands in the picture's Content-Security-Policy. */
export const styleOf = (scheme: ColourScheme): string => scheme.declarations + STYLE;

/** A standalone SVG document. */
export function svgDocument({ map, over, size, scale, foot, title, scheme }: Parts): string {
  const { width, height } = size;
  const middle = `translate(${width / 2} ${(height - foot) / 2})`;
  return svg`<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}" role="img"><title>${title}</title><style>${rawHtml(styleOf(scheme))}</style><g transform="${middle}">${map}</g>${over}</svg>`
    .text;
}
