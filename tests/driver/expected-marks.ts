import type { Page } from "@playwright/test";
import { type Mark, placeMarks } from "@/lib/marks/mark";
import { homeCamera } from "@/lib/view/cameras";
import { FRAME_QUERY, frameOf } from "@/lib/view/frames";
import type { Camera } from "@/lib/view/mercator";
import { type Link, titlesOf } from "./links";
import { LAYERS, PLACES } from "./places";
import { type Marks, mapBox } from "./stage";

/** Where a mark stands depends on its place alone, not on its words. */
export const MARKS: Mark[] = PLACES.map(({ id, name, layer, place }) => ({
  id,
  name,
  label: name,
  layer,
  anchor: place.properties.anchor,
  bbox: place.bbox,
  precision: "",
  spans: [],
  stroke: "solid",
  excerpts: 1,
  schematic: false,
}));

/** `<zoom>/<lat>/<lng>` */
export function cameraOf(map: string): Camera {
  const [zoom, lat, lng] = map.split("/").map(Number) as [number, number, number];
  return { zoom, lat, lng };
}

/** Where the marks of a view must stand in this window. */
export async function expectedMarks(
  page: Page,
  { place, map, ...rest }: Link["expects"],
): Promise<Marks> {
  const box = await mapBox(page);
  const camera = map ? cameraOf(map) : homeCamera(MARKS, place, await frame(page));
  const titles = titlesOf({ place, map, ...rest });
  const on = LAYERS.filter(({ title }) => titles.includes(title)).map(({ id }) => id);
  const shown = MARKS.filter(({ id, layer }) => on.includes(layer) || id === place);
  return Object.fromEntries(
    placeMarks(shown, camera, box).map(({ mark, stand }) => [
      mark.id,
      { x: box.x + stand.x, y: box.y + stand.y },
    ]),
  );
}

/** The frame that the page's own media queries choose. */
async function frame(page: Page) {
  const queries = Object.values(FRAME_QUERY);
  const answers = await page.evaluate(
    (asked) => asked.map((query) => matchMedia(query).matches),
    queries,
  );
  return frameOf((query) => answers[queries.indexOf(query)] ?? false);
}
