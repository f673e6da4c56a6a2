import type { LayerId } from "@/geodata/schema";
import { AREA, COURSE, POINT } from "./paint";

/**
 * Each layer's symbol in a legend, with the numbers of the map style as SVG attributes. Colour, position and
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
  point: { shape: "point", paint: { r: POINT.radius.rest } },
} as const;

type LayerSymbol = (typeof SYMBOLS)[keyof typeof SYMBOLS];

export const symbolOf = (layer: LayerId): LayerSymbol =>
  layer === "regions" ? SYMBOLS.area : layer === "routes" ? SYMBOLS.course : SYMBOLS.point;
