import type { Quotation, SourceReport } from "@/lib/atlas/atlas";
import { reportDescription, stated } from "@/lib/atlas/report";
import { textFragment } from "@/lib/atlas/text-fragment";
import { localized, type Translator } from "@/lib/text/translator";

/** What the published data say of the report of an excerpt, besides its id, its page and its date. */
export interface PublishedReport {
  report_title: string | null;
  /** What a report without a title is, in brackets; null with one. */
  report_description: string | null;
  report_publisher: string | null;
  report_url: string | null;
  report_archived_url: string | null;
  /** The day on which the atlas read it, EDTF. */
  report_retrieved: string | null;
  report_says_of_itself: string | null;
  /** "own", "permission", "licence" or "quotation". */
  report_rights: string;
}

export const publishedReport = (report: SourceReport, t: Translator): PublishedReport => ({
  report_title: stated(report.title),
  report_description: report.title === null ? reportDescription(report, t) : null,
  report_publisher: stated(report.publisher),
  report_url: stated(report.url),
  report_archived_url: report.archived_url,
  report_retrieved: report.retrieved,
  report_says_of_itself: report.says_of_itself && localized(report.says_of_itself, t.lang),
  report_rights: report.rights.basis,
});

/** The words of an excerpt on its report's own page; null for a report without an address. */
export function sourceAddress({
  excerpt,
  report,
}: Pick<Quotation, "excerpt" | "report">): string | null {
  const url = stated(report.url);
  return url === null ? null : textFragment(url, excerpt);
}
