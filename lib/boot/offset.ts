import type { Point, Size } from "@/lib/geo/mercator";
import { OFFSET_X_ATTRIBUTE, OFFSET_Y_ATTRIBUTE } from "./protocol";

/**
 * Attributes of what goes with a place over a map: by how much the place lies off the middle, at which
 * the map is scaled. The live map reads them, since nobody else may be there to move what they stand on.
 *
 * @param site where the place is in the map's box, in pixels.
 */
export const offsetAttributes = ({ x, y }: Point, { width, height }: Size) => ({
  [OFFSET_X_ATTRIBUTE]: (x - width / 2).toFixed(1),
  [OFFSET_Y_ATTRIBUTE]: (y - height / 2).toFixed(1),
});
