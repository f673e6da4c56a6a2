import type { Feature, Point } from "geojson";
import { boxAround } from "@/lib/geo/box";
import { type Camera, type Size, unproject } from "@/lib/geo/mercator";
import type { MarkPoints, MarkProperties } from "@/lib/style/source-properties";
import { placeLabels } from "./labels";
import { layoutMarks, type Mark } from "./marks";

/** What the map style needs of a mark to keep its position free and to label it. */
export type NamedMark = Pick<Mark, "id" | "anchor" | "label" | "excerpts">;

export interface MarkLayout {
  camera: Camera;
  /** The map box, in pixels. */
  box: Size;
  /** Size of the area in the middle of the map that labels stay within if possible, in pixels. */
  labelArea: Size;
  /** Id of the chosen place, which is labelled before the others. */
  selected: string | null;
}

/**
 * The `marks` source of the map style. Both renderers (picture and live map) draw the place labels
 * from it, and use it to keep labels of the basemap away from the marks.
 */
export function markPoints(
  marks: readonly NamedMark[],
  { camera, box, labelArea, selected }: MarkLayout,
): MarkPoints {
  const placed = layoutMarks(marks, camera, box, selected)
    .map(({ mark, offScreenSide, anchor, position }) => ({
      mark,
      anchor,
      position: offScreenSide === null ? position : anchor,
    }))
    .sort((a, b) => Number(b.mark.id === selected) - Number(a.mark.id === selected));
  const middle = { x: box.width / 2, y: box.height / 2 };
  const labels = placeLabels(
    placed.map(({ mark: { label }, anchor, position }) => ({ label, anchor, position })),
    camera.zoom,
    boxAround(middle, labelArea.width / 2, labelArea.height / 2),
  );
  const features = placed.map(({ mark, position }, i): Feature<Point, MarkProperties> => {
    const label = labels[i];
    const properties = { id: mark.id, count: String(mark.excerpts) };
    return {
      type: "Feature",
      geometry: { type: "Point", coordinates: unproject(position, camera, box).map(rounded) },
      properties: label ? { ...properties, name: label.text, anchor: label.anchor } : properties,
    };
  });
  return { type: "FeatureCollection", features };
}

/** To about a tenth of a metre, so that panning does not change the coordinates by rounding errors. */
const rounded = (degrees: number): number => Number(degrees.toFixed(6));
