import type { Report } from "@/geodata/schema";
import type { Atlas } from "@/lib/atlas/atlas";
import { dateWords } from "@/lib/atlas/date";
import { reportName } from "@/lib/atlas/report";
import { named, type Speech } from "@/lib/text/speech";
import styles from "./panel.module.css";

/** The reports that a page rests on: what each says of itself, of what date, and whom it cites. */
export function ReportList({ reports, cited, speech }: Props) {
  return (
    <section className={styles.reports} id="reports">
      <h2>{speech("reports")}</h2>
      <ul>
        {reports.map((report) => (
          <li key={report.id}>
            <h3>{reportName(report, speech)}</h3>
            <dl>
              <Fact term={speech("reportTitle")} value={report.title} speech={speech} />
              <Fact term={speech("reportPublisher")} value={report.publisher} speech={speech} />
              <Fact term={speech("reportAddress")} value={report.url} speech={speech} />
              <dt>{speech("reportDate")}</dt>
              <dd>
                <ReportDate report={report} speech={speech} />
              </dd>
              <dt>{speech("reportCites")}</dt>
              <dd>{speech.list(cited(report).map(({ names }) => named(names, speech.lang)))}</dd>
            </dl>
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

interface FactProps {
  term: string;
  value: Report["title"];
  speech: Speech;
}

function Fact({ term, value, speech }: FactProps) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{factWords(value, speech)}</dd>
    </>
  );
}

function factWords(value: Report["title"], speech: Speech): string {
  if (value === null) return speech("notStated");
  return typeof value === "string" ? value : speech("addedByEditor", { value: value.value });
}

function ReportDate({ report: { date }, speech }: { report: Report; speech: Speech }) {
  const words = dateWords(date.edtf, speech);
  if (words === null) return <>{speech("notStated")}</>;
  if (date.basis === "stated") return <>{words}</>;
  return (
    <>
      {speech("notStated")}
      {"; "}
      {speech("dateInferred", { date: words, from: date.inferred_from ?? "" })}
    </>
  );
}
