import type { Report } from "@/geodata/schema";
import { localized, type Translator } from "@/lib/text/translator";
import { formatDate, formatSourcedDate } from "@/lib/time/format-date";
import type { SourceReport } from "./atlas";

/** The value of a field that an editor may have added. */
export const stated = (value: Report["title"]): string | null =>
  typeof value === "string" || value === null ? value : value.value;

type Named = Pick<SourceReport, "title" | "publisher" | "date" | "outlets" | "opening">;

/**
 * What a report without a title is, in brackets, as in a catalogue: "[Untitled report, July 2025 (inferred),
 * citing CNN]"; with its first words where another report is described alike.
 */
export function reportDescription(report: Named, t: Translator): string {
  const outlets = report.outlets.map(({ names }) => localized(names, t.lang));
  const parts = [
    t("reportUntitled"),
    stated(report.publisher),
    formatSourcedDate(report.date, t),
    outlets.length > 0 ? t("reportCiting", { outlets: t.list(outlets) }) : null,
    report.opening === null ? null : t("excerptCue", { words: report.opening }),
  ];
  return `[${parts.filter((part) => part !== null).join(", ")}]`;
}

/** What people know a report by: its title, or its description. Its id stays in addresses and data. */
export const reportName = (report: Named, t: Translator): string =>
  stated(report.title) ?? reportDescription(report, t);

/** A report with its publisher, where somebody looks for the source: "A new pier, Anton Courier". */
export function reportSource(report: Named, t: Translator): string {
  const [title, publisher] = [stated(report.title), stated(report.publisher)];
  if (title === null) return reportDescription(report, t);
  return publisher === null ? title : `${title}, ${publisher}`;
}

/** The same with its date; a description has it already. */
export const datedSource = (report: SourceReport, t: Translator): string =>
  report.title === null
    ? reportDescription(report, t)
    : `${reportSource(report, t)} (${reportDate(report, t)})`;

/** A note of the atlas on a report, in which reports may be called by their ids, for people: with their names. */
export const withReportNames = (note: string, { peers }: SourceReport, t: Translator): string =>
  peers.reduce(
    (text, report) =>
      text.replace(new RegExp(`(?<![\\w-])${report.id}(?![\\w-])`, "g"), () =>
        reportName(report, t),
      ),
    note,
  );

/** The date of a report, marked if it is inferred: "July 2025, inferred". */
export function reportDate({ date: { edtf, basis } }: Report, t: Translator): string {
  const date = formatDate(edtf, t);
  if (date === null) return t("dateUnstated");
  return basis === "inferred" ? `${date}, ${t("inferredMark")}` : date;
}

/** The reports that something is based on, each with its date. */
export const restsOn = (reports: readonly SourceReport[], t: Translator): string =>
  t("restsOn", { reports: t.list(reports.map((report) => datedSource(report, t))) });
