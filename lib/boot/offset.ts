import type { Point, Size } from "@/lib/geo/mercator";
import { OFFSET_X_ATTRIBUTE, OFFSET_Y_ATTRIBUTE } from "./protocol";

/**
 * Attributes of an element of the map's overlay: the offset of its place from the middle of the map, around
 * which the map scales. The live map reads them to move the overlay before hydration.
 *
 * @param site position of the place in the map's box, in pixels.
 */
export const offsetAttributes = ({ x, y }: Point, { width, height }: Size) => ({
  [OFFSET_X_ATTRIBUTE]: (x - width / 2).toFixed(1),
  [OFFSET_Y_ATTRIBUTE]: (y - height / 2).toFixed(1),
});
