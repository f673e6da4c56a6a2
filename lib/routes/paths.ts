/** The paths that are linked to, as the table of routes has them. */
import { formatDegrees, type LatLng } from "@/lib/geo/lat-lng";
import { pathTo, pathUnder, ROUTES } from "./routes";

export const ABOUT_PATH = ROUTES.about.pattern;
export const CHANGES_PATH = ROUTES.changes.pattern;
export const DOWNLOAD_PATH = ROUTES.download.pattern;
export const FIGURES_PATH = ROUTES.figures.pattern;
export const SEARCH_PATH = ROUTES.search.pattern;
export const FIGURES_CSV = "/data/figures.csv";

export const placePath = (id: string): string => pathTo("place", id);
export const reportPath = (id: string): string => pathTo("report", id);
/** The permanent address of an excerpt. */
export const excerptPath = (id: string): string => pathTo("excerpt", id);

/** The page of something that is counted; its chart as a drawing, and as a picture of pixels. */
export const figurePath = (id: string): string => pathTo("figure", id);
export const chartSvgPath = (id: string): string => pathTo("chart", id);
export const chartPngPath = (id: string): string => `${pathUnder("/picture", figurePath(id))}.png`;

/** `/at/<lat>,<lng>` in plain decimals: what a point's address is always written as. */
export const coordinatePath = ({ lat, lng }: LatLng): string =>
  ROUTES.coordinate.pattern.replace(":id", `${formatDegrees(lat)},${formatDegrees(lng)}`);

/** The page that answers a query without script; half a character, which no address can hold, becomes another. */
export const searchPath = (query: string): string =>
  `${SEARCH_PATH}?${new URLSearchParams({ q: query })}`.replaceAll("+", "%20");
