import type { Correction } from "@/geodata/schema";
import type { Translator } from "@/lib/text/translator";
import { dateSortKey, formatDate } from "@/lib/time/format-date";
import type { Atlas, PlaceEntry, Quotation } from "./atlas";

/** An entry of the log of an excerpt or of a place. */
export interface Change {
  correction: Correction;
  of: { kind: "excerpt"; quotation: Quotation } | { kind: "place"; entry: PlaceEntry };
}

const newestFirst = (a: Correction, b: Correction): number =>
  dateSortKey(b.date).localeCompare(dateSortKey(a.date));

/** All entries of all logs, the newest first. */
export function changesOf({ quotations, places }: Pick<Atlas, "quotations" | "places">): Change[] {
  const changes = [
    ...quotations.flatMap((quotation) =>
      quotation.excerpt.corrections.map(
        (correction): Change => ({ correction, of: { kind: "excerpt", quotation } }),
      ),
    ),
    ...places.flatMap((entry) =>
      entry.place.properties.corrections.map(
        (correction): Change => ({ correction, of: { kind: "place", entry } }),
      ),
    ),
  ];
  return changes.sort((a, b) => newestFirst(a.correction, b.correction));
}

/** An entry in a line: "Corrected, 3 August 2025: the date (a slip)". */
export function correctionLine({ status, date, what, why }: Correction, t: Translator): string {
  const words = { status: t(status ?? "changed"), date: formatDate(date, t) ?? date, note: what };
  return why === null ? t("correctionLine", words) : t("correctionWhy", { ...words, why });
}

/** "Changed on 3 August 2025", of the newest of some logs; null if nothing was ever changed. */
export function changedOn(logs: readonly (readonly Correction[])[], t: Translator): string | null {
  const [newest] = logs.flat().sort(newestFirst);
  return newest ? t("changedOn", { date: formatDate(newest.date, t) ?? newest.date }) : null;
}
