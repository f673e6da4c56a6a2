import type { Translator } from "@/lib/text/translator";

/** What every writer of a file needs: the origin of the addresses in it, and the language of its words. */
export interface ExportContext {
  origin: string;
  t: Translator;
}
