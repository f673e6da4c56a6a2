/**
 * When the map's features are seen, decided from painted frames.
 *
 * Features are drawn in the accent colour, and nothing of the ground is. The pixels that count are those
 * that show the accent in the settled frames of the bare page and of the app, both; where the app has
 * its own marks, links and buttons over the map, nothing counts. So every page is judged by the same
 * pixels.
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
/** Fewer than these would be no evidence. */
const LEAST = 40;
/** Red over blue, of 255: land has 12, a course from afar 31 to 45, the accent itself 163. */
const WARM = 30;

const isWarm = ({ data }: Pixels, at: number): boolean =>
  (data[at * 4] ?? 0) - (data[at * 4 + 2] ?? 0) > WARM;

/** Whether a pixel or one beside it shows the accent: two renderers round edges differently. */
const isWarmNear = (pixels: Pixels, at: number): boolean =>
  [0, -1, 1, -pixels.width, pixels.width].some((step) => isWarm(pixels, at + step));

/** The pixels by which pages are judged, from settled frames and what covers the app's map. */
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

/** Room left around what covers the map: frames are compressed, which blurs edges. */
const ROOM = 4;

const holds = ({ x, y, width, height }: Rect, px: number, py: number): boolean =>
  px >= x - ROOM && px <= x + width + ROOM && py >= y - ROOM && py <= y + height + ROOM;

/** Share of the features' pixels that a frame shows. */
function shareSeen(frame: Frame, { pixels, width }: Features): number {
  const shown = pixelsOf(frame);
  if (shown.width !== width) return 0;
  return pixels.filter((at) => isWarmNear(shown, at)).length / pixels.length;
}

/** The first frame from a time on that shows the features. */
export const firstSeen = (
  frames: readonly Frame[],
  features: Features,
  from: number,
): Frame | undefined =>
  frames.find((frame) => frame.at >= from && shareSeen(frame, features) >= SEEN);

/** Tells, frame by frame as they come, whether the features have been seen. */
export function sightOf(frames: readonly Frame[], features: Features | undefined, from: number) {
  let [seen, looked] = [false, 0];
  return () => {
    const fresh = frames.slice(looked);
    looked = frames.length;
    seen ||= features ? firstSeen(fresh, features, from) !== undefined : frames.length > 2;
    return seen;
  };
}
