import type { Report } from "@/geodata/schema";
import type { Translator } from "@/lib/text/translator";
import { formatDate } from "@/lib/time/format-date";

/** The display name of a report: its title, or "Report 000" from its id "report-000" without one. */
export function reportName({ id, title }: Pick<Report, "id" | "title">, t: Translator): string {
  if (title !== null) return typeof title === "string" ? title : title.value;
  return t("report", { number: id.replace(/^report-/, "") });
}

/** The date of a report, marked if it is inferred: "July 2025, inferred". */
export function reportDate({ date: { edtf, basis } }: Report, t: Translator): string {
  const date = formatDate(edtf, t);
  if (date === null) return t("dateUnstated");
  return basis === "inferred" ? `${date}, ${t("inferredMark")}` : date;
}

/** The reports that something is based on, each with its date. */
export const restsOn = (reports: readonly Report[], t: Translator): string =>
  t("restsOn", {
    reports: t.list(reports.map((report) => `${reportName(report, t)} (${reportDate(report, t)})`)),
  });
