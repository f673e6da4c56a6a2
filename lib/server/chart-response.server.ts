import { singleton } from "@/geodata/singleton";
import { restsOn } from "@/lib/atlas/report";
import { type ChartSvg, chartSvg } from "@/lib/figures/chart-svg";
import { type FigureGroup, reportsOfGroup } from "@/lib/figures/group";
import type { PictureFormat } from "@/lib/picture/address";
import {
  type ColourScheme,
  fixedScheme,
  LIGHT_AND_DARK,
  PAGE_SCHEME,
} from "@/lib/picture/colour-scheme";
import { translatorFor } from "@/lib/text/catalogues";
import type { Translator } from "@/lib/text/translator";
import { readQuery } from "@/lib/view/codec";
import { getAllowedValues } from "./atlas.server";
import { byteCache } from "./byte-cache.server";
import { paintPng } from "./painter.server";
import { respondWithPicture } from "./picture-response.server";
import { find } from "./resolve.server";
import { errorResponse } from "./response.server";

/** The reports that a group is based on, with their dates. */
export const reportsLine = (group: FigureGroup, t: Translator): string =>
  restsOn(reportsOfGroup(group), t);

/** Colour scheme of a chart by its use. A PNG cannot follow the system's scheme, so it is light. */
const SCHEMES: Record<PictureFormat | "page", ColourScheme> = {
  svg: LIGHT_AND_DARK,
  png: fixedScheme("light"),
  page: PAGE_SCHEME,
};

/** The chart of a group as an SVG document, for a file or for a page. */
export const chartOf = (group: FigureGroup, t: Translator, use: keyof typeof SCHEMES): ChartSvg =>
  chartSvg(group, { reports: reportsLine(group, t), t, scheme: SCHEMES[use] });

/** Cache of PNG charts. */
const charts = () =>
  singleton("charts", () => byteCache<Uint8Array>(4_000_000, (bytes) => bytes.byteLength));

/** Responds with a chart; 404 for an unknown id. */
export async function chartResponse(
  request: Request,
  id: string,
  format: PictureFormat,
): Promise<Response> {
  const group = find("figures", id);
  if (!group) return errorResponse(404, "Expected the id of something that the reports count.");
  const { lang } = readQuery(new URL(request.url).searchParams, getAllowedValues());
  const { svg } = chartOf(group, translatorFor(lang), format);
  const body =
    format === "svg"
      ? svg
      : await charts().forceFetch(`${lang} ${id}`, { context: () => paintPng({ svg }) });
  return respondWithPicture(body, format);
}
