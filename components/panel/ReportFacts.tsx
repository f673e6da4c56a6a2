import type { Report } from "@/geodata/schema";
import type { Atlas } from "@/lib/atlas/atlas";
import { dateWords } from "@/lib/time/format-date";
import { named, type Speech } from "@/lib/text/translator";

interface Props {
  report: Report;
  cited: Atlas["cited"];
  speech: Speech;
}

/** What a report says of itself, as terms of a list: title, publisher, address, date, whom it cites. */
export const ReportFacts = ({ report, cited, speech }: Props) => (
  <>
    <Fact term={speech("reportTitle")} value={report.title} speech={speech} />
    <Fact term={speech("reportPublisher")} value={report.publisher} speech={speech} />
    <Fact term={speech("reportAddress")} value={report.url} speech={speech} />
    <dt>{speech("reportDate")}</dt>
    <dd>
      <ReportDate report={report} speech={speech} />
    </dd>
    <dt>{speech("reportCites")}</dt>
    <dd>{speech.list(cited(report).map(({ names }) => named(names, speech.lang)))}</dd>
  </>
);

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
