import type { Report } from "@/geodata/schema";
import type { Atlas } from "@/lib/atlas/atlas";
import { localized, type Translator } from "@/lib/text/translator";
import { formatDate } from "@/lib/time/format-date";

interface Props {
  report: Report;
  cited: Atlas["cited"];
  t: Translator;
}

/** The items of a `<dl>`: a report's title, publisher, URL, date and cited outlets. */
export const ReportFacts = ({ report, cited, t }: Props) => (
  <>
    <Fact term={t("reportTitle")} value={report.title} t={t} />
    <Fact term={t("reportPublisher")} value={report.publisher} t={t} />
    <Fact term={t("reportAddress")} value={report.url} t={t} />
    <dt>{t("reportDate")}</dt>
    <dd>
      <ReportDate report={report} t={t} />
    </dd>
    <dt>{t("reportCites")}</dt>
    <dd>{t.list(cited(report).map(({ names }) => localized(names, t.lang)))}</dd>
  </>
);

interface FactProps {
  term: string;
  value: Report["title"];
  t: Translator;
}

function Fact({ term, value, t }: FactProps) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{factWords(value, t)}</dd>
    </>
  );
}

function factWords(value: Report["title"], t: Translator): string {
  if (value === null) return t("notStated");
  return typeof value === "string" ? value : t("addedByEditor", { value: value.value });
}

function ReportDate({ report: { date }, t }: { report: Report; t: Translator }) {
  const words = formatDate(date.edtf, t);
  if (words === null) return <>{t("notStated")}</>;
  if (date.basis === "stated") return <>{words}</>;
  return (
    <>
      {t("notStated")}
      {"; "}
      {t("dateInferred", { date: words, from: date.inferred_from ?? "" })}
    </>
  );
}
