import type { Translator } from "@/lib/text/translator";

/** What every export needs: the origin of the URLs in it, and the language of its text. */
export interface ExportContext {
  origin: string;
  t: Translator;
}
