import { readGeodata } from "@/geodata/read";
import type { Geodata, ReportLock } from "@/geodata/schema";
import { type Atlas, joinAtlas } from "@/lib/atlas/atlas";
import { type FigureGroup, groupFigures } from "@/lib/figures/group";
import { LANGUAGES } from "@/lib/text/catalogues";
import type { AllowedValues } from "@/lib/view/view";
import { singleton } from "./singleton.server";

const getGeodata = (): Geodata => singleton("geodata", readGeodata);

/** The whole atlas, read and joined once. */
export const getAtlas = (): Atlas => singleton("atlas", () => joinAtlas(getGeodata()));

/** What is counted, and who says how many. */
export const getFigures = (): FigureGroup[] => singleton("figures", () => groupFigures(getAtlas()));

/** What the lock records of a report's text. */
export const getReportLock = (id: string): ReportLock | undefined => getGeodata().lock[id];

/** What a link may name. */
export const getAllowedValues = (): AllowedValues => ({
  layers: getAtlas().layers.map((layer) => layer.id),
  languages: LANGUAGES,
});
