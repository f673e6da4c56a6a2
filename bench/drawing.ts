/** Pictures in the sizes that pages request: their size in bytes, and the CPU time for each. */
import { gzipSync } from "node:zlib";
import { marksOf } from "@/lib/marks/marks";
import { getAllowedValues, getAtlas } from "@/lib/server/atlas.server";
import { type PictureRequest, pictureSvg } from "@/lib/server/picture.server";
import { translatorFor } from "@/lib/text/catalogues";
import { PAGE_PICTURES } from "@/lib/view/breakpoints";
import { defaultView } from "@/lib/view/codec";
import { defaultCamera } from "@/lib/view/default-camera";
import { median, quantile } from "./statistics";

interface DrawnPicture {
  /** Id of a place, or null for the default view. */
  place: string | null;
  size: string;
  gzipped: number;
  limit: number;
}

export interface DrawingResult {
  pictures: DrawnPicture[];
  /** CPU time in ms for each picture, after a warm-up. */
  cpu: { place: string | null; size: string; median: number; p95: number }[];
}

const LIMIT = { home: 45_000, place: 30_000, course: 45_000 };
export const CPU_LIMIT = 30;
const DRAWN = 50;

export function measureDrawing(): DrawingResult {
  const { places } = getAtlas();
  const views = [null, ...places.map(({ id }) => id)];
  const pictures = views.flatMap((place) => PAGE_PICTURES.map((of) => weigh(place, of)));
  const timed = [null, "pokrovsk", "air-route"];
  const cpu = timed.flatMap((place) => PAGE_PICTURES.map((of) => time(place, of)));
  return { pictures, cpu };
}

type Asked = (typeof PAGE_PICTURES)[number];

const nameOf = ({ size }: Asked): string => `${size.width}×${size.height}`;

function limitOf(place: string | null): number {
  if (place === null) return LIMIT.home;
  const entry = getAtlas().places.find(({ id }) => id === place);
  return entry?.place.properties.schematic ? LIMIT.course : LIMIT.place;
}

/** The request that `components/map/Picture.client.tsx` makes. */
function orderOf(place: string | null, { breakpoint, size }: Asked): PictureRequest {
  const camera = defaultCamera(marksOf(getAtlas(), translatorFor("en")), place, breakpoint);
  const view = { ...defaultView(getAllowedValues()), place, camera };
  return { view, size: { ...size, scale: 1 }, only: "map" as const, inlineColours: false };
}

function weigh(place: string | null, asked: Asked): DrawnPicture {
  const gzipped = gzipSync(pictureSvg(orderOf(place, asked)), { level: 6 }).length;
  return { place, size: nameOf(asked), gzipped, limit: limitOf(place) };
}

function time(place: string | null, asked: Asked): DrawingResult["cpu"][number] {
  const order = orderOf(place, asked);
  const times = Array.from({ length: DRAWN }, () => {
    const before = process.cpuUsage();
    pictureSvg(order);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return { place, size: nameOf(asked), median: median(times), p95: quantile(times, 0.95) };
}
