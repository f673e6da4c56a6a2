import { filterByTime } from "@/lib/atlas/filter-by-time";
import type { Size } from "@/lib/geo/mercator";
import { markPoints } from "@/lib/marks/mark-points";
import { layoutMarks, marksOf, visibleMarks } from "@/lib/marks/marks";
import { svg } from "@/lib/markup/markup";
import type { Only } from "@/lib/picture/address";
import { fixedScheme, LIGHT_AND_DARK, type MapColourScheme } from "@/lib/picture/colour-scheme";
import { svgDocument } from "@/lib/picture/document";
import { marksSvg } from "@/lib/picture/marks";
import { drawPicture } from "@/lib/picture/picture";
import type { PictureSize } from "@/lib/picture/request";
import { drawSurround, layoutSurround, NO_SURROUND } from "@/lib/picture/surround";
import { mapSurround } from "@/lib/picture/surround-text";
import { layerColours } from "@/lib/style/layer-colours";
import { mapStyle } from "@/lib/style/map-style";
import { translatorFor } from "@/lib/text/catalogues";
import { EMBED_LAYOUT, LABEL_AREA, PAGE_LAYOUT } from "@/lib/view/breakpoints";
import { pictureCamera } from "@/lib/view/default-camera";
import type { View } from "@/lib/view/view";
import { getAllowedValues, getAtlas } from "./atlas.server";
import { sourceFeaturesFor } from "./source-features.server";
import { getDrawing } from "./sources.server";

export interface PictureRequest {
  view: View;
  size: PictureSize;
  /** The map alone, which the live map covers, or the map with its marks; null for a picture with text. */
  only: Only | null;
  /** One scheme as plain attribute values, for a PNG; light unless the view's theme is dark. */
  inlineColours: boolean;
}

const schemeFor = ({ view: { theme }, inlineColours }: PictureRequest): MapColourScheme =>
  theme === "auto" && !inlineColours
    ? LIGHT_AND_DARK
    : fixedScheme(theme === "dark" ? "dark" : "light");

/** A picture fetches no sources. */
const NO_SOURCES = { tiles: "", drawing: "" };

/**
 * The area for labels. A picture behind a window is larger than the window, so its labels stay within the
 * part that every such window shows.
 */
function within({ size, only }: PictureRequest, box: Size): Size {
  const pictures =
    only === "map" ? PAGE_LAYOUT.pictures : only === "marks" ? EMBED_LAYOUT.pictures : [];
  const { width, height } = size;
  const under = pictures.find((of) => of.size.width === width && of.size.height === height);
  return under ? LABEL_AREA[under.breakpoint] : box;
}

/** A view as an SVG document. */
export function pictureSvg(order: PictureRequest): string {
  const { view, size, only } = order;
  const scheme = schemeFor(order);
  const t = translatorFor(view.lang);
  const atlas = getAtlas();
  const marks = marksOf(atlas, t);
  const shown = visibleMarks(marks, view);
  const places = view.time && shown.map(({ id }) => id);
  const text = mapSurround(filterByTime(atlas, view.time), view, t);
  const sheet = only === null ? layoutSurround(text, size) : NO_SURROUND;
  const box = { width: size.width, height: size.height - sheet.foot };
  const camera = view.camera ?? pictureCamera(marks, view.place, box);
  const { place } = view;
  const hidden = getAllowedValues().layers.filter((layer) => !view.layers.includes(layer));
  const points = markPoints(shown, { camera, box, selected: place, labelArea: within(order, box) });
  const map = drawPicture({
    style: mapStyle({
      tokens: scheme.tokens,
      hidden,
      colours: layerColours(atlas.layers),
      place,
      places,
      marks: points,
      sources: NO_SOURCES,
    }),
    zoom: camera.zoom,
    sourceFeatures: sourceFeaturesFor({ atlas: getDrawing(), marks: points }, camera, box),
    size: box,
    scheme,
  });
  const over =
    only === "map"
      ? svg``
      : svg`${marksSvg(layoutMarks(shown, camera, box, place), place, scheme)}${drawSurround(text, size, sheet, scheme)}`;
  return svgDocument({
    map,
    over,
    size,
    scale: size.scale,
    foot: sheet.foot,
    title: text.title,
    scheme,
  });
}
