import type { AtlasMetadata } from "@/geodata/metadata";
import { readGeodata } from "@/geodata/read";
import type { Geodata, Lock } from "@/geodata/schema";
import { singleton } from "@/geodata/singleton";
import { type Atlas, joinAtlas } from "@/lib/atlas/atlas";
import { type FigureGroup, groupFigures } from "@/lib/figures/group";
import { languages } from "@/lib/text/catalogues";
import type { AllowedValues } from "@/lib/view/view";

/** The data as it was read. */
export const getGeodata = (): Geodata => singleton("geodata", readGeodata);

/** The joined atlas, made once. */
export const getAtlas = (): Atlas => singleton("atlas", () => joinAtlas(getGeodata()));

/** The figures of the reports, grouped by what they count. */
export const getFigures = (): FigureGroup[] => singleton("figures", () => groupFigures(getAtlas()));

/** What the atlas says of itself. */
export const getMetadata = (): AtlasMetadata => getGeodata().metadata;

/** What the lock file records about the reports' texts. */
export const getLock = (): Lock => getGeodata().lock;

/** The values that a link may have. */
export const getAllowedValues = (): AllowedValues => ({
  layers: getAtlas().layers.map((layer) => layer.id),
  languages: languages(),
});
