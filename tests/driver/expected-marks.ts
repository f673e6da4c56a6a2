import type { Page } from "@playwright/test";
import type { Camera } from "@/lib/geo/mercator";
import { layoutMarks, type Mark } from "@/lib/marks/marks";
import { BREAKPOINT_QUERY, breakpointOf } from "@/lib/view/breakpoints";
import { defaultCamera } from "@/lib/view/default-camera";
import { type Link, titlesOf } from "./links";
import { type MarkPositions, mapBox } from "./mark-positions";
import { LAYERS, PLACES } from "./places";

/** A mark's position depends on its place only, so the texts are left empty. */
export const MARKS: Mark[] = PLACES.map(({ id, name, layer, place }) => ({
  id,
  name,
  label: name,
  layer,
  anchor: place.properties.anchor,
  bbox: place.bbox,
  precision: "",
  intervals: [],
  lineStyle: "solid",
  excerpts: 1,
  schematic: false,
}));

/** `<zoom>/<lat>/<lng>` */
export function cameraOf(map: string): Camera {
  const [zoom, lat, lng] = map.split("/").map(Number) as [number, number, number];
  return { zoom, lat, lng };
}

/** Where the marks of a view must be in this viewport, in pixels. */
export async function expectedMarks(
  page: Page,
  { place, map, ...rest }: Link["expects"],
): Promise<MarkPositions> {
  const box = await mapBox(page);
  const camera = map ? cameraOf(map) : defaultCamera(MARKS, place, await breakpoint(page));
  const titles = titlesOf({ place, map, ...rest });
  const on = LAYERS.filter(({ title }) => titles.includes(title)).map(({ id }) => id);
  const shown = MARKS.filter(({ id, layer }) => on.includes(layer) || id === place);
  return Object.fromEntries(
    layoutMarks(shown, camera, box).map(({ mark, position }) => [
      mark.id,
      { x: box.x + position.x, y: box.y + position.y },
    ]),
  );
}

/** The breakpoint that the page's own media queries choose. */
async function breakpoint(page: Page) {
  const queries = Object.values(BREAKPOINT_QUERY);
  const answers = await page.evaluate(
    (asked) => asked.map((query) => matchMedia(query).matches),
    queries,
  );
  return breakpointOf((query) => answers[queries.indexOf(query)] ?? false);
}
