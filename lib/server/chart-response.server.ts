import { datedReport } from "@/lib/atlas/report";
import { type FigureGroup, groupById, reportsOfGroup } from "@/lib/figures/group";
import { type FigureSheet, figureSheet } from "@/lib/figures/sheet";
import type { PictureFormat } from "@/lib/picture/address";
import { BOTH, inkOf } from "@/lib/picture/colour-scheme";
import { speak } from "@/lib/text/catalogues";
import type { Speech } from "@/lib/text/translator";
import { readView } from "@/lib/view/codec";
import { answer, FOR_NOW, refuse } from "./response.server";
import { getFigures, getKnown } from "./atlas.server";
import { Kept } from "./kept.server";
import { SVG_POLICY, TYPES } from "./picture-response.server";
import { pngOf } from "./png.server";
import { shared } from "./singleton.server";

/** What a group rests on, with dates. */
export const reportsLine = (group: FigureGroup, speech: Speech): string =>
  speech("restsOn", {
    reports: speech.list(reportsOfGroup(group).map((report) => datedReport(report, speech))),
  });

/** The chart of a group as a document; a PNG knows no scheme of the system's and takes light. */
export const chartOf = (group: FigureGroup, speech: Speech, format: PictureFormat): FigureSheet =>
  figureSheet(group, {
    reports: reportsLine(group, speech),
    speech,
    ink: format === "png" ? inkOf("light") : BOTH,
  });

/** Charts as PNG, which take a while to make. */
const charts = () =>
  shared("charts", () => new Kept<Uint8Array>(4_000_000, (bytes) => bytes.byteLength));

/** Answers a request for a chart: 404 for what nobody counts. */
export async function answerChart(
  request: Request,
  id: string,
  format: PictureFormat,
): Promise<Response> {
  const group = groupById(getFigures(), id);
  if (!group) return refuse(404, "Expected the id of something that the reports count.");
  const { lang } = readView("/", new URL(request.url).searchParams, getKnown());
  const { svg } = chartOf(group, speak(lang), format);
  const body = format === "svg" ? svg : await charts().get(`${lang} ${id}`, () => pngOf(svg));
  const response = answer(request, { body, type: TYPES[format], cache: FOR_NOW, open: true });
  if (format === "svg") response.headers.set("Content-Security-Policy", SVG_POLICY);
  return response;
}
