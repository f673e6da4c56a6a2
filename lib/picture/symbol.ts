import type { LayerSymbol } from "@/geodata/layer-style";
import type { Point, Size } from "@/lib/geo/mercator";
import { type Markup, svg } from "@/lib/markup/markup";
import { symbolOf } from "@/lib/style/symbol";
import { roundPixels } from "./shapes";

/**
 * A symbol for the legend, in pixels; `x` is its left edge and `y` its middle. It is too small
 * for a translucent outline or for the band under the dots.
 */
export function symbolSvg(
  layerSymbol: LayerSymbol,
  { x, y, width, height }: Point & Size,
  colour: string,
): Markup {
  const symbol = symbolOf(layerSymbol);
  switch (symbol.shape) {
    case "area": {
      const { fillOpacity, strokeWidth } = symbol.paint;
      return svg`<rect x="${roundPixels(x)}" y="${roundPixels(y - height / 2)}" width="${roundPixels(width)}" height="${roundPixels(height)}" fill="${colour}" fill-opacity="${fillOpacity}" stroke="${colour}" stroke-width="${strokeWidth}"/>`;
    }
    case "course": {
      const { strokeWidth, strokeLinecap, strokeDasharray } = symbol.dots;
      return svg`<path d="M${roundPixels(x)} ${roundPixels(y)}h${roundPixels(width)}" stroke="${colour}" stroke-width="${strokeWidth}" stroke-linecap="${strokeLinecap}" stroke-dasharray="${strokeDasharray}"/>`;
    }
    case "line": {
      const { strokeWidth, strokeLinecap } = symbol.paint;
      const [dx, dy] = [roundPixels(width / 3), roundPixels(height / 3)];
      return svg`<path d="M${roundPixels(x)} ${roundPixels(y + height / 6)}l${dx} ${-dy}l${dx} ${dy}l${dx} ${-dy}" fill="none" stroke="${colour}" stroke-width="${strokeWidth}" stroke-linecap="${strokeLinecap}"/>`;
    }
    case "point":
      return svg`<circle cx="${roundPixels(x + width / 2)}" cy="${roundPixels(y)}" r="${symbol.paint.r}" fill="${colour}"/>`;
  }
}
