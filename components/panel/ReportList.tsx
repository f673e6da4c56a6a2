import { PageLink } from "@/components/view/ViewLink.client";
import type { Report } from "@/geodata/schema";
import type { Atlas } from "@/lib/atlas/atlas";
import { reportName } from "@/lib/atlas/report";
import { reportPath } from "@/lib/report/path";
import { named, type Speech } from "@/lib/text/translator";
import styles from "./panel.module.css";
import { ReportFacts } from "./ReportFacts";

/** The reports that a page rests on, if any: what each says of itself, of what date, and whom it cites. */
export function ReportList({ reports, cited, speech }: Props) {
  if (reports.length === 0) return null;
  return (
    <section className={styles.reports} id="reports">
      <h2>{speech("reports")}</h2>
      <ul>
        {reports.map((report) => (
          <li key={report.id}>
            <h3>{reportName(report, speech)}</h3>
            <dl>
              <ReportFacts report={report} cited={cited} speech={speech} />
            </dl>
            <p>
              <PageLink page={reportPath(report.id)} className={styles.further}>
                {speech("reportLink")}
                <span className="visually-hidden">: {reportName(report, speech)}</span>
              </PageLink>
            </p>
            {report.says_of_itself && <p>{named(report.says_of_itself, speech.lang)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Props {
  reports: readonly Report[];
  cited: Atlas["cited"];
  speech: Speech;
}
