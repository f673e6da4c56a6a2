import type { Size } from "@/lib/geo/mercator";
import { type Markup, rawHtml, svg } from "@/lib/markup/markup";
import type { ColourScheme } from "./colour-scheme";

interface Parts {
  /** Its origin is the centre of the map. */
  map: Markup;
  /** Drawn over the map; its origin is the top left corner. */
  over: Markup;
  size: Size;
  scale: number;
  /** Height of the strip below the map, in pixels. */
  foot: number;
  title: string;
  scheme: ColourScheme;
}

/** Halos are painted behind the glyphs. */
const STYLE =
  "text{paint-order:stroke;stroke-linejoin:round;font-family:'Noto Sans',system-ui,sans-serif}";

/** Content of the style element. Its hash is in the picture's Content-Security-Policy. */
export const styleOf = (scheme: ColourScheme): string => scheme.declarations + STYLE;

/** A standalone SVG document. */
export function svgDocument({ map, over, size, scale, foot, title, scheme }: Parts): string {
  const { width, height } = size;
  const middle = `translate(${width / 2} ${(height - foot) / 2})`;
  return svg`<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}" role="img"><title>${title}</title><style>${rawHtml(styleOf(scheme))}</style><g transform="${middle}">${map}</g>${over}</svg>`
    .text;
}
