import type { Report } from "@/geodata/schema";
import type { Translator } from "@/lib/text/translator";
import { formatDate } from "@/lib/time/format-date";

/** What a report is called: its title if it has one, else the number in its id ("report-000"). */
export function reportName({ id, title }: Pick<Report, "id" | "title">, t: Translator): string {
  if (title !== null) return typeof title === "string" ? title : title.value;
  return t("report", { number: id.replace(/^report-/, "") });
}

/** The date of a report, and that it is inferred where it is. */
export function reportDate({ date: { edtf, basis } }: Report, t: Translator): string {
  const date = formatDate(edtf, t);
  if (date === null) return t("dateUnstated");
  return basis === "inferred" ? `${date}, ${t("inferredMark")}` : date;
}

/** What something rests on: its reports, each with its date. */
export const restsOn = (reports: readonly Report[], t: Translator): string =>
  t("restsOn", {
    reports: t.list(reports.map((report) => `${reportName(report, t)} (${reportDate(report, t)})`)),
  });
