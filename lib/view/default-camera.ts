import type { LayerId } from "@/geodata/schema";
import { type Bounds, boundsOfPoints, unionBounds } from "@/lib/geo/bounds";
import { cameraForBounds, type Padding, paddingOf } from "@/lib/geo/camera";
import type { Camera, Size } from "@/lib/geo/mercator";
import { type Breakpoint, NOMINAL_BOX } from "./breakpoints";

/** What a camera needs to know of a place. */
export interface CameraTarget {
  id: string;
  layer: LayerId;
  bbox: Bounds;
  anchor: readonly [number, number];
}

/** A phone has its tools above the map's middle, and its credits below. */
const PADDING: Record<Breakpoint, Padding> = {
  phone: { top: 70, right: 32, bottom: 60, left: 32 },
  tablet: paddingOf(56),
  desk: paddingOf(104),
  narrow: paddingOf(30),
  column: paddingOf(104),
  wide: paddingOf(120),
};
/** The frames that are wide enough for the whole atlas. */
const WHOLE: readonly Breakpoint[] = ["desk", "column", "wide"];
/** Where a town is shown with the villages around it. */
const CLOSEST = 8.6;
/** Degrees east, about the Urals: a narrow window opens on the places west of it. */
const WEST = 60;

/**
 * The camera of a view that carries none: the chosen place's own or the opening one, fixed for each
 * frame. A phone cannot show 105 degrees of longitude, so it opens on the west, and a link at
 * the map's edge leads to the rest.
 */
export function defaultCamera(
  places: readonly CameraTarget[],
  selected: string | null,
  breakpoint: Breakpoint,
): Camera {
  const place = places.find(({ id }) => id === selected);
  if (place) return cameraForBox(place.bbox, breakpoint);
  if (WHOLE.includes(breakpoint)) return cameraForMarks(places, breakpoint);
  const west = places.filter(({ anchor: [lng] }) => lng < WEST);
  // A phone has room for their marks, and not for the whole of their regions.
  if (breakpoint === "phone") return cameraForMarks(west, breakpoint);
  return cameraForBox(unionBounds(west.map(({ bbox }) => bbox)), breakpoint);
}

/**
 * The camera of a picture that carries none: the place, or the places of the whole atlas, in a box of
 * any size, in pixels.
 */
export function pictureCamera(
  places: readonly CameraTarget[],
  selected: string | null,
  box: Size,
): Camera {
  const place = places.find(({ id }) => id === selected);
  const shown = place ? place.bbox : boundsOfPoints(places.map(({ anchor }) => anchor));
  const margin = Math.min(box.width, box.height) * 0.16;
  return cameraForBounds(shown, box, { padding: paddingOf(margin), closest: CLOSEST });
}

/** The camera that shows the marks of some places, in a frame. */
export function cameraForMarks(places: readonly CameraTarget[], breakpoint: Breakpoint): Camera {
  return cameraForBox(boundsOfPoints(places.map(({ anchor }) => anchor)), breakpoint);
}

const cameraForBox = (box: Bounds, breakpoint: Breakpoint): Camera =>
  cameraForBounds(box, NOMINAL_BOX[breakpoint], { padding: PADDING[breakpoint], closest: CLOSEST });
