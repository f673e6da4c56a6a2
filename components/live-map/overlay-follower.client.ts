"use client";

import { OFFSET_X_ATTRIBUTE, OFFSET_Y_ATTRIBUTE } from "@/lib/boot/protocol";
import { type Camera, lngLatToMercator, type Point, worldSize } from "@/lib/geo/mercator";

/** Moves the overlay of a map with its camera. */
export interface OverlayFollower {
  follow: (camera: Camera) => void;
  /** Moves everything back to where it was drawn. */
  reset: () => void;
}

/**
 * Lets the marks and the pin, drawn for one camera, follow the map to another. Each moves with its own place;
 * the displacement of crowded marks stays as drawn.
 */
export function overlayFollower(root: ParentNode, drawnFor: Camera): OverlayFollower {
  const followers = [...root.querySelectorAll<SVGElement>(`[${OFFSET_X_ATTRIBUTE}]`)]
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => ({ element, offset: offsetOf(element) }));
  const follow = (camera: Camera) => {
    const [from, now] = [
      lngLatToMercator(drawnFor.lng, drawnFor.lat),
      lngLatToMercator(camera.lng, camera.lat),
    ];
    const size = worldSize(camera.zoom);
    const grown = size / worldSize(drawnFor.zoom);
    const [dx, dy] = [(from.x - now.x) * size, (from.y - now.y) * size];
    for (const { element, offset } of followers) {
      const [x, y] = [dx + offset.x * (grown - 1), dy + offset.y * (grown - 1)];
      element.style.transform = `translate(${x.toFixed(1)}px,${y.toFixed(1)}px)`;
    }
  };
  const reset = () => {
    for (const { element } of followers) element.style.transform = "";
  };
  return { follow, reset };
}

/** The offset that a component wrote, in pixels: from the middle of the map to the element's place. */
const offsetOf = (element: SVGElement): Point => ({
  x: Number(element.getAttribute(OFFSET_X_ATTRIBUTE)),
  y: Number(element.getAttribute(OFFSET_Y_ATTRIBUTE)),
});
