import type { ExportContext } from "@/lib/data/export-context";
import { publicOrigin } from "@/lib/http/origin";
import { translatorFor } from "@/lib/text/catalogues";
import { requestOrigin } from "./origin.server";

/** The files speak English, whoever asks; their addresses are those of this request's origin. */
export const requestExportContext = async (): Promise<ExportContext> => ({
  origin: publicOrigin(await requestOrigin()),
  t: translatorFor("en"),
});
