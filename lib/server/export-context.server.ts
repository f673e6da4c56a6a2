import type { ExportContext } from "@/lib/data/export-context";
import { publicOrigin } from "@/lib/http/origin";
import { translatorFor } from "@/lib/text/catalogues";
import { requestOrigin } from "./origin.server";

/** Exported files are in English in every language of the interface; their URLs have this request's origin. */
export const requestExportContext = async (): Promise<ExportContext> => ({
  origin: publicOrigin(await requestOrigin()),
  t: translatorFor("en"),
});
