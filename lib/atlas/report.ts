import type { Report } from "@/geodata/schema";
import type { Speech } from "@/lib/text/translator";
import { dateWords } from "@/lib/time/format-date";

/** What a report is called: its title if it has one, else the number in its id ("report-000"). */
export function reportName({ id, title }: Pick<Report, "id" | "title">, speech: Speech): string {
  if (title !== null) return typeof title === "string" ? title : title.value;
  return speech("report", { number: id.replace(/^report-/, "") });
}

/** The date of a report, and that it is inferred where it is. */
export function reportDate({ date: { edtf, basis } }: Report, speech: Speech): string {
  const date = dateWords(edtf, speech);
  if (date === null) return speech("dateUnstated");
  return basis === "inferred" ? `${date}, ${speech("inferredMark")}` : date;
}

/** A report with its date. */
export const datedReport = (report: Report, speech: Speech): string =>
  `${reportName(report, speech)} (${reportDate(report, speech)})`;
