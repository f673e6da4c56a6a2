import type { LayerId } from "@/geodata/schema";
import { cameraFor } from "./camera";
import { type Frame, NOMINAL_BOX } from "./frames";
import type { Camera } from "./mercator";

/** West, south, east, north, in degrees. */
type Box = readonly [number, number, number, number];

/** What a camera needs to know of a place. */
export interface Framed {
  id: string;
  layer: LayerId;
  bbox: Box;
  anchor: readonly [number, number];
}

const MARGIN: Record<Frame, number> = { phone: 36, tablet: 56, desk: 80 };
/** Where a town is shown with the villages around it. */
const CLOSEST = 8.6;

/**
 * The camera of a view that carries none: the chosen place's own or the opening one, fixed for each
 * frame. A phone cannot show 105 degrees of longitude, so it opens on the west; what lies outside
 * is named at the map's edge.
 */
export function homeCamera(places: readonly Framed[], chosen: string | null, frame: Frame): Camera {
  const place = places.find(({ id }) => id === chosen);
  const box = place ? place.bbox : openingBox(places, frame);
  return cameraFor(box, NOMINAL_BOX[frame], { margin: MARGIN[frame], closest: CLOSEST });
}

function openingBox(places: readonly Framed[], frame: Frame): Box {
  const west: readonly LayerId[] = ["regions", "towns"];
  const shown = frame === "desk" ? places : places.filter(({ layer }) => west.includes(layer));
  return around(frame === "desk" ? shown.map(({ anchor: [x, y] }) => [x, y, x, y]) : boxes(shown));
}

const boxes = (places: readonly Framed[]): Box[] => places.map(({ bbox }) => bbox);

const around = (boxes: readonly Box[]): Box => [
  Math.min(...boxes.map(([west]) => west)),
  Math.min(...boxes.map(([, south]) => south)),
  Math.max(...boxes.map(([, , east]) => east)),
  Math.max(...boxes.map(([, , , north]) => north)),
];
