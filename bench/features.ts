/**
 * Detects when the map's features become visible, from screencast frames.
 *
 * Features are drawn in the accent colour, the basemap is not. The pixels that count are those that show the
 * accent in the final frames of both the bare page and the app, except below the app's own marks, links and
 * buttons. So all pages are judged by the same pixels.
 */
import { type Frame, type Pixels, pixelsOf } from "./screencast";

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Pixels that show features, as offsets into a frame. */
export interface Features {
  pixels: readonly number[];
  width: number;
}

/** Share of the pixels that must show the accent. */
const SEEN = 0.8;
/** Minimum number of pixels for a measurement. */
const LEAST = 40;
/** Minimum of red minus blue, of 255: land has 12, a course at low zoom 31 to 45, the accent itself 163. */
const WARM = 30;

const isWarm = ({ data }: Pixels, at: number): boolean =>
  (data[at * 4] ?? 0) - (data[at * 4 + 2] ?? 0) > WARM;

/** Whether a pixel or a neighbour shows the accent, since two renderers antialias edges differently. */
const isWarmNear = (pixels: Pixels, at: number): boolean =>
  [0, -1, 1, -pixels.width, pixels.width].some((step) => isWarm(pixels, at + step));

/** The pixels by which pages are judged, from final frames and the boxes over the app's map. */
export function featuresOf(
  settled: readonly [Frame, ...Frame[]],
  map: Rect,
  covers: readonly Rect[],
): Features {
  const [first, ...others] = settled.map(pixelsOf) as [Pixels, ...Pixels[]];
  const { width } = first;
  const pixels: number[] = [];
  for (let y = Math.ceil(map.y) + 1; y < map.y + map.height - 1; y++) {
    for (let x = Math.ceil(map.x) + 1; x < map.x + map.width - 1; x++) {
      const at = y * width + x;
      const shown = isWarm(first, at) && others.every((other) => isWarmNear(other, at));
      if (shown && !covers.some((rect) => holds(rect, x, y))) pixels.push(at);
    }
  }
  if (pixels.length < LEAST) {
    throw new Error(`Expected at least ${LEAST} pixels of features, found ${pixels.length}.`);
  }
  return { pixels, width };
}

/** Margin in pixels around what covers the map, since frames are JPEGs, which blurs edges. */
const ROOM = 4;

const holds = ({ x, y, width, height }: Rect, px: number, py: number): boolean =>
  px >= x - ROOM && px <= x + width + ROOM && py >= y - ROOM && py <= y + height + ROOM;

/** Share of the features' pixels that a frame shows. */
function shareSeen(frame: Frame, { pixels, width }: Features): number {
  const shown = pixelsOf(frame);
  if (shown.width !== width) return 0;
  return pixels.filter((at) => isWarmNear(shown, at)).length / pixels.length;
}

/** The first frame after a time that shows the features. */
export const firstSeen = (
  frames: readonly Frame[],
  features: Features,
  from: number,
): Frame | undefined =>
  frames.find((frame) => frame.at >= from && shareSeen(frame, features) >= SEEN);

/** Returns a function that tells whether the features have been visible in any frame so far. */
export function sightOf(frames: readonly Frame[], features: Features | undefined, from: number) {
  let [seen, looked] = [false, 0];
  return () => {
    const fresh = frames.slice(looked);
    looked = frames.length;
    seen ||= features ? firstSeen(fresh, features, from) !== undefined : frames.length > 2;
    return seen;
  };
}
