import { PageLink } from "@/components/view/ViewLink.client";
import type { SourceReport } from "@/lib/atlas/atlas";
import { reportName } from "@/lib/atlas/report";
import { reportPath } from "@/lib/routes/paths";
import { localized, type Translator } from "@/lib/text/translator";
import styles from "./panel.module.css";
import { ReportFacts } from "./ReportFacts";

/** The reports that the quotations of a page come from, with their facts; nothing if there are none. */
export function ReportList({ reports, t }: Props) {
  if (reports.length === 0) return null;
  return (
    <section className={styles.reports} id="reports">
      <h2>{t("reports")}</h2>
      <ul>
        {reports.map((report) => (
          <li key={report.id}>
            <h3>{reportName(report, t)}</h3>
            <dl>
              <ReportFacts report={report} t={t} />
            </dl>
            <p>
              <PageLink page={reportPath(report.id)} className={styles.further}>
                {t("reportLink")}
                <span className="visually-hidden">: {reportName(report, t)}</span>
              </PageLink>
            </p>
            {report.says_of_itself && <p>{localized(report.says_of_itself, t.lang)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Props {
  reports: readonly SourceReport[];
  t: Translator;
}
