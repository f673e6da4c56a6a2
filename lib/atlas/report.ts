import type { Report } from "@/geodata/schema";
import type { Speech } from "@/lib/text/speech";

/** What a report is called: its title if it has one, else the number in its id ("report-000"). */
export function reportName({ id, title }: Pick<Report, "id" | "title">, speech: Speech): string {
  if (title !== null) return typeof title === "string" ? title : title.value;
  return speech("report", { number: id.replace(/^report-/, "") });
}
