import type { Writing } from "@/lib/data/export-context";
import { linkedOrigin } from "@/lib/http/origin";
import { speak } from "@/lib/text/catalogues";
import { requestOrigin } from "./origin.server";

/** The files speak English, whoever asks; their addresses are those of this request's origin. */
export const requestWriting = async (): Promise<Writing> => ({
  origin: linkedOrigin(await requestOrigin()),
  speech: speak("en"),
});
