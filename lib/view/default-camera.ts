import type { LayerId } from "@/geodata/schema";
import { type Bounds, boundsOfPoints, unionBounds } from "@/lib/geo/bounds";
import { cameraForBounds, type Padding, paddingOf } from "@/lib/geo/camera";
import type { Camera, Size } from "@/lib/geo/mercator";
import { type Breakpoint, NOMINAL_BOX } from "./breakpoints";

/** The properties of a place that determine its default camera. */
export interface CameraTarget {
  id: string;
  layer: LayerId;
  bbox: Bounds;
  anchor: readonly [number, number];
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
/** Longitude in degrees, about the Urals: narrow windows show the places west of it. */
const WEST_LIMIT = 60;

/**
 * The camera of a view that has none: that of the chosen place, or the opening one. It depends only on
 * the breakpoint. The places span 105 degrees of longitude, too much for a narrow window, which opens
 * on the western ones; links at the map's edge lead to the others.
 */
export function defaultCamera(
  places: readonly CameraTarget[],
  selected: string | null,
  breakpoint: Breakpoint,
): Camera {
  const place = places.find(({ id }) => id === selected);
  if (place) return cameraForBox(place.bbox, breakpoint);
  if (SHOWS_ALL.includes(breakpoint)) return cameraForMarks(places, breakpoint);
  const west = places.filter(({ anchor: [lng] }) => lng < WEST_LIMIT);
  // A phone is wide enough for their marks, but not for the bounds of their regions.
  if (breakpoint === "phone") return cameraForMarks(west, breakpoint);
  return cameraForBox(unionBounds(west.map(({ bbox }) => bbox)), breakpoint);
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
  const bounds = place ? place.bbox : boundsOfPoints(places.map(({ anchor }) => anchor));
  const margin = Math.min(box.width, box.height) * 0.16;
  return cameraForBounds(bounds, box, { padding: paddingOf(margin), closest: MAX_PLACE_ZOOM });
}

/** The camera that fits the anchors of some places. */
export function cameraForMarks(places: readonly CameraTarget[], breakpoint: Breakpoint): Camera {
  return cameraForBox(boundsOfPoints(places.map(({ anchor }) => anchor)), breakpoint);
}

const cameraForBox = (box: Bounds, breakpoint: Breakpoint): Camera =>
  cameraForBounds(box, NOMINAL_BOX[breakpoint], {
    padding: PADDING[breakpoint],
    closest: MAX_PLACE_ZOOM,
  });
