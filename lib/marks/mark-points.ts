import type { Feature, Point } from "geojson";
import { boxAround } from "@/lib/geo/box";
import { type Camera, type Size, unproject } from "@/lib/geo/mercator";
import type { MarkPoints, MarkProperties } from "@/lib/style/source-properties";
import { placeLabels } from "./labels";
import { layoutMarks, type Mark } from "./marks";

/** What a map style must know of a mark to keep its room, and to name it. */
export type NamedMark = Pick<Mark, "id" | "anchor" | "label" | "excerpts">;

export interface MarkLayout {
  camera: Camera;
  /** The map's box, in pixels. */
  box: Size;
  /** The middle of the map that names keep to where they can, in pixels. */
  labelArea: Size;
  /** Id of the chosen place, which is named before the others. */
  selected: string | null;
}

/** The source of a map's names: both renderers draw them from it, and keep the basemap's off the marks. */
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
  const names = placeLabels(
    placed.map(({ mark: { label }, anchor, position }) => ({ label, anchor, position })),
    camera.zoom,
    boxAround(middle, labelArea.width / 2, labelArea.height / 2),
  );
  const features = placed.map(({ mark, position }, i): Feature<Point, MarkProperties> => {
    const name = names[i];
    const properties = { id: mark.id, count: String(mark.excerpts) };
    return {
      type: "Feature",
      geometry: { type: "Point", coordinates: unproject(position, camera, box).map(rounded) },
      properties: name ? { ...properties, name: name.text, anchor: name.anchor } : properties,
    };
  });
  return { type: "FeatureCollection", features };
}

/** To a tenth of a metre, so that a map that has only been moved is the same. */
const rounded = (degrees: number): number => Number(degrees.toFixed(6));
