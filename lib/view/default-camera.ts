import type { LayerId } from "@/geodata/schema";
import type { Opening } from "@/lib/atlas/atlas";
import { type Bounds, boundsOfPoints, unionBounds } from "@/lib/geo/bounds";
import { cameraForBounds, type Padding, paddingOf } from "@/lib/geo/camera";
import { type Camera, lngLatToMercator, type Size } from "@/lib/geo/mercator";
import { type Breakpoint, NOMINAL_BOX } from "./breakpoints";

/** The properties of a place that determine its default camera. */
export interface CameraTarget {
  id: string;
  layer: LayerId;
  bbox: Bounds;
  anchor: readonly [number, number];
  opening?: Opening;
}

/** In pixels. On a phone, controls are at the top of the map and credits at the bottom. */
const PADDING: Record<Breakpoint, Padding> = {
  phone: { top: 70, right: 32, bottom: 60, left: 32 },
  tablet: paddingOf(56),
  desk: paddingOf(104),
  narrow: paddingOf(30),
  column: paddingOf(104),
  wide: paddingOf(120),
};
/** The breakpoints that are wide enough for all places. */
const SHOWS_ALL: readonly Breakpoint[] = ["desk", "column", "wide"];
/** Maximum zoom for a place; it shows a town with the villages around it. */
const MAX_PLACE_ZOOM = 8.6;
/** In a narrow window, places that fit only at a smaller zoom than this are not shown all at once. */
const MIN_NARROW_ZOOM = 3;
/** Where there is no place. */
const WHOLE_WORLD: Camera = { lng: 0, lat: 20, zoom: 1 };

/**
 * The camera of a view that has none: that of the chosen place, or the opening one. It depends only on
 * the breakpoint. Places far apart are too much for a narrow window: it opens on the largest group of them, and
 * links at the map's edge lead to the others.
 */
export function defaultCamera(
  places: readonly CameraTarget[],
  selected: string | null,
  breakpoint: Breakpoint,
): Camera {
  const place = places.find(({ id }) => id === selected);
  if (place) return cameraForBox(place.bbox, breakpoint);
  const isWide = SHOWS_ALL.includes(breakpoint);
  const framed = places.filter(({ opening }) => opening?.[isWide ? "wide" : "narrow"]);
  if (isWide) return cameraForMarks(framed.length > 0 ? framed : places, breakpoint);
  const group = framed.length > 0 ? framed : largestGroup(places, breakpoint);
  // A phone is wide enough for their marks, but not for the bounds of their regions.
  if (breakpoint === "phone" || group.length === 0) return cameraForMarks(group, breakpoint);
  return cameraForBox(unionBounds(group.map(({ bbox }) => bbox)), breakpoint);
}

/** The places that are left when the lesser part has been cut off at the widest gap, until all fit. */
function largestGroup(
  places: readonly CameraTarget[],
  breakpoint: Breakpoint,
): readonly CameraTarget[] {
  if (places.length < 2 || cameraForMarks(places, breakpoint).zoom >= MIN_NARROW_ZOOM)
    return places;
  const [one, other] = splitAtWidestGap(places);
  return largestGroup(one.length >= other.length ? one : other, breakpoint);
}

/** Parts places in two where they leave most room between them, from west to east or from north to south. */
function splitAtWidestGap(places: readonly CameraTarget[]): [CameraTarget[], CameraTarget[]] {
  const [west] = boundsOfPoints(places.map(({ anchor }) => anchor));
  const located = places.map((place) => {
    const [lng, lat] = place.anchor;
    return { place, ...lngLatToMercator(lng < west ? lng + 360 : lng, lat) };
  });
  const cuts = (["x", "y"] as const).flatMap((axis) => {
    const sorted = located.toSorted((a, b) => a[axis] - b[axis]);
    return sorted.slice(1).map((each, i) => ({
      gap: each[axis] - (sorted[i] as typeof each)[axis],
      parts: [sorted.slice(0, i + 1), sorted.slice(i + 1)] as const,
    }));
  });
  const { parts } = cuts.reduce((widest, cut) => (cut.gap > widest.gap ? cut : widest));
  return [parts[0].map(({ place }) => place), parts[1].map(({ place }) => place)];
}

/**
 * The camera of a picture whose URL has none: fits the chosen place, or all places, into any size.
 *
 * @param box size of the picture, in pixels
 */
export function pictureCamera(
  places: readonly CameraTarget[],
  selected: string | null,
  box: Size,
): Camera {
  const place = places.find(({ id }) => id === selected);
  const framed = places.filter(({ opening }) => opening?.wide);
  const all = framed.length > 0 ? framed : places;
  if (all.length === 0) return WHOLE_WORLD;
  const bounds = place ? place.bbox : boundsOfPoints(all.map(({ anchor }) => anchor));
  const margin = Math.min(box.width, box.height) * 0.16;
  return cameraForBounds(bounds, box, { padding: paddingOf(margin), closest: MAX_PLACE_ZOOM });
}

/** The camera that fits the anchors of some places. */
export const cameraForMarks = (places: readonly CameraTarget[], breakpoint: Breakpoint): Camera =>
  places.length === 0
    ? WHOLE_WORLD
    : cameraForBox(boundsOfPoints(places.map(({ anchor }) => anchor)), breakpoint);

const cameraForBox = (box: Bounds, breakpoint: Breakpoint): Camera =>
  cameraForBounds(box, NOMINAL_BOX[breakpoint], {
    padding: PADDING[breakpoint],
    closest: MAX_PLACE_ZOOM,
  });
