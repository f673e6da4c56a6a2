import type { Speech } from "@/lib/text/translator";

/** What every writer of a file needs: the origin of the addresses in it, and the language of its words. */
export interface Writing {
  origin: string;
  speech: Speech;
}
