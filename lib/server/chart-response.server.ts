import { datedReport } from "@/lib/atlas/report";
import { type FigureGroup, groupById, reportsOfGroup } from "@/lib/figures/group";
import { type FigureSheet, figureSheet } from "@/lib/figures/sheet";
import type { PictureFormat } from "@/lib/picture/address";
import { LIGHT_AND_DARK, fixedScheme } from "@/lib/picture/colour-scheme";
import { translatorFor } from "@/lib/text/catalogues";
import type { Translator } from "@/lib/text/translator";
import { readView } from "@/lib/view/codec";
import { respond, SHORT_LIVED, errorResponse } from "./response.server";
import { getFigures, getAllowedValues } from "./atlas.server";
import { Kept } from "./kept.server";
import { SVG_POLICY, TYPES } from "./picture-response.server";
import { pngOf } from "./png.server";
import { singleton } from "./singleton.server";

/** What a group rests on, with dates. */
export const reportsLine = (group: FigureGroup, t: Translator): string =>
  t("restsOn", {
    reports: t.list(reportsOfGroup(group).map((report) => datedReport(report, t))),
  });

/** The chart of a group as a document; a PNG knows no scheme of the system's and takes light. */
export const chartOf = (group: FigureGroup, t: Translator, format: PictureFormat): FigureSheet =>
  figureSheet(group, {
    reports: reportsLine(group, t),
    t,
    scheme: format === "png" ? fixedScheme("light") : LIGHT_AND_DARK,
  });

/** Charts as PNG, which take a while to make. */
const charts = () =>
  singleton("charts", () => new Kept<Uint8Array>(4_000_000, (bytes) => bytes.byteLength));

/** Answers a request for a chart: 404 for what nobody counts. */
export async function chartResponse(
  request: Request,
  id: string,
  format: PictureFormat,
): Promise<Response> {
  const group = groupById(getFigures(), id);
  if (!group) return errorResponse(404, "Expected the id of something that the reports count.");
  const { lang } = readView("/", new URL(request.url).searchParams, getAllowedValues());
  const { svg } = chartOf(group, translatorFor(lang), format);
  const body = format === "svg" ? svg : await charts().get(`${lang} ${id}`, () => pngOf(svg));
  const response = respond(request, { body, type: TYPES[format], cache: SHORT_LIVED, open: true });
  if (format === "svg") response.headers.set("Content-Security-Policy", SVG_POLICY);
  return response;
}
