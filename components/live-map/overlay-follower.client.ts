"use client";

import { OFFSET_X_ATTRIBUTE, OFFSET_Y_ATTRIBUTE } from "@/lib/boot/protocol";
import { type Camera, lngLatToMercator, type Point, worldSize } from "@/lib/geo/mercator";

/** Moves what lies over a map with it. */
export interface OverlayFollower {
  follow: (camera: Camera) => void;
  /** Puts all back to where it was drawn. */
  reset: () => void;
}

/**
 * The marks and the pin over a map, as they are drawn for a camera, ready to follow it to another. Each
 * goes with its place; how they make room for each other stays as it was drawn.
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

/** From the middle of the drawing to the place that an element stands for, in pixels, as its component wrote it. */
const offsetOf = (element: SVGElement): Point => ({
  x: Number(element.getAttribute(OFFSET_X_ATTRIBUTE)),
  y: Number(element.getAttribute(OFFSET_Y_ATTRIBUTE)),
});
