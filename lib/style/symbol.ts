import type { LayerSymbol } from "@/geodata/layer-style";
import { AREA, COURSE, LINE, POINT } from "./paint";

/**
 * Each symbol in a legend, with the numbers of the map style as SVG attributes. Colour, position and
 * size are up to the legend.
 */
const SYMBOLS = {
  area: {
    shape: "area",
    paint: {
      fillOpacity: AREA.tint.selected,
      strokeOpacity: AREA.outline.opacity.rest,
      strokeWidth: AREA.outline.close.rest,
    },
  },
  course: {
    shape: "course",
    band: { strokeWidth: 10, strokeOpacity: COURSE.band.rest },
    dots: {
      strokeLinecap: "round",
      strokeWidth: 2 * COURSE.dots.radius.rest,
      strokeDasharray: "0 7",
    },
  },
  line: {
    shape: "line",
    paint: { strokeWidth: LINE.width.rest, strokeLinecap: "round" },
  },
  point: { shape: "point", paint: { r: POINT.radius.rest } },
} as const satisfies Record<LayerSymbol, object>;

export const symbolOf = (symbol: LayerSymbol): (typeof SYMBOLS)[LayerSymbol] => SYMBOLS[symbol];
