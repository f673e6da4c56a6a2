import type { Point } from "./mercator";

/** A line or ring as one list: x, y, x, y, ... */
export type FlatCoordinates = readonly number[];

/** A rectangle on the screen, in pixels; y grows downwards. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The box of a line or ring. */
export function flatBounds(flat: FlatCoordinates): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < flat.length; i += 2) {
    const x = flat[i] as number;
    const y = flat[i + 1] as number;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { left, top, right, bottom };
}

/** A box larger by so many pixels on each side. */
export const grownBox = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

/** The box around a point that extends `across` pixels to the left and right, and `down` up and down. */
export const boxAround = ({ x, y }: Point, across: number, down = across): Box => ({
  left: x - across,
  top: y - down,
  right: x + across,
  bottom: y + down,
});

export const boxesOverlap = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
