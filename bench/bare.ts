/**
 * The page to compare with: MapLibre as its documentation shows it, and nothing else. It has the tiles,
 * drawing, style and fonts of the app's live map, and the same camera in a box of the same size.
 *
 * The style is inline, which saves the page a request.
 */

import { MAP_ID, MAP_STATE_ATTRIBUTE } from "@/lib/boot/protocol";
import { MAX_ZOOM, MIN_ZOOM } from "@/lib/geo/camera";
import { markPoints } from "@/lib/marks/mark-points";
import { marksOf } from "@/lib/marks/marks";
import { getAtlas } from "@/lib/server/atlas.server";
import { sourceAddresses } from "@/lib/server/sources.server";
import { layerColours } from "@/lib/style/layer-colours";
import { mapStyle } from "@/lib/style/map-style";
import { TOKENS } from "@/lib/style/tokens";
import { translatorFor } from "@/lib/text/catalogues";
import {
  BREAKPOINT_QUERY,
  LABEL_AREA,
  NOMINAL_BOX,
  PAGE_BREAKPOINTS,
} from "@/lib/view/breakpoints";
import { placeOfPath } from "@/lib/view/codec";
import { defaultCamera } from "@/lib/view/default-camera";

const LANG = "en";
/** Placeholder for the host, which only the page knows: MapLibre requires absolute URLs. */
const HOST = "https://host.invalid";

function styleOf(place: string | null): string {
  const { tiles, drawing } = sourceAddresses();
  const colours = layerColours(getAtlas().layers);
  const sources = { tiles: HOST + tiles, drawing: HOST + drawing };
  const marks = { type: "FeatureCollection" as const, features: [] };
  return JSON.stringify(
    mapStyle({ tokens: TOKENS.light, hidden: [], colours, place, places: null, marks, sources }),
  );
}

/** For each breakpoint, the camera and the labels of the app's map. */
function framesOf(place: string | null): string {
  const marks = marksOf(getAtlas(), translatorFor(LANG));
  const entries = PAGE_BREAKPOINTS.map((frame) => {
    const camera = defaultCamera(marks, place, frame);
    const [box, labelArea] = [NOMINAL_BOX[frame], LABEL_AREA[frame]];
    return [
      frame,
      { camera, names: markPoints(marks, { camera, box, labelArea, selected: place }) },
    ];
  });
  return JSON.stringify(Object.fromEntries(entries));
}

/** The box of the app's map (`app/globals.css`), without the timeline below it. */
const BOXES = `html,body{margin:0}
h1{position:fixed;left:1rem;top:1rem;width:24rem;margin:0;font:600 1.5rem/1.2 sans-serif}
#${MAP_ID}{position:fixed;inset:0 0 113px 26.25rem}
@media ${BREAKPOINT_QUERY.tablet}{h1{width:15rem}#${MAP_ID}{left:max(17rem,38%)}}
@media ${BREAKPOINT_QUERY.phone}{h1{top:55svh;width:auto}#${MAP_ID}{inset:0 0 auto;height:calc(round(52svh,1px) - 81px - round(2svh,1px))}}`;

export function barePage(path: string): string {
  const place = placeOfPath(path);
  return `<!doctype html>
<html lang="${LANG}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A bare map</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/maplibre-gl/maplibre-gl.css">
<style>${BOXES}</style>
</head>
<body>
<h1>A bare map</h1>
<div id="${MAP_ID}"></div>
<script type="module">
import { Map, setWorkerUrl } from "/maplibre-gl/maplibre-gl.mjs";
setWorkerUrl("/maplibre-gl/maplibre-gl-worker.mjs");
const style = JSON.parse(${JSON.stringify(styleOf(place))}.replaceAll("${HOST}", location.origin));
const frames = ${framesOf(place)};
const is = (query) => matchMedia(query).matches;
const frame = is("${BREAKPOINT_QUERY.phone}") ? "phone" : is("${BREAKPOINT_QUERY.tablet}") ? "tablet" : "desk";
const { camera: { lng, lat, zoom }, names } = frames[frame];
style.sources.marks.data = names;
const map = new Map({
  container: "${MAP_ID}", style, center: [lng, lat], zoom, minZoom: ${MIN_ZOOM}, maxZoom: ${MAX_ZOOM},
  dragRotate: false, pitchWithRotate: false, touchPitch: false, maxPitch: 0,
  attributionControl: false, fadeDuration: 200,
});
map.once("load", () => { document.documentElement.setAttribute("${MAP_STATE_ATTRIBUTE}", "live"); });
</script>
</body>
</html>
`;
}
