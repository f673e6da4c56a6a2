import type { SourceReport } from "@/lib/atlas/atlas";
import { stated, withReportNames } from "@/lib/atlas/report";
import { localized, type Translator } from "@/lib/text/translator";
import { formatDate } from "@/lib/time/format-date";
import styles from "./panel.module.css";

interface Props {
  report: SourceReport;
  t: Translator;
}

/** The items of a `<dl>`: a report's title, publisher, address, date, cited outlets and rights. */
export const ReportFacts = ({ report, t }: Props) => (
  <>
    <Fact term={t("reportTitle")} value={report.title} lang={report.lang} t={t} />
    <Fact term={t("reportPublisher")} value={report.publisher} lang={report.lang} t={t} />
    <dt>{t("reportAddress")}</dt>
    <dd>
      <ReportAddress report={report} t={t} />
    </dd>
    <dt>{t("reportDate")}</dt>
    <dd>
      <ReportDate report={report} t={t} />
    </dd>
    {report.outlets.length > 0 && (
      <>
        <dt>{t("reportCites")}</dt>
        <dd>{t.list(report.outlets.map(({ names }) => localized(names, t.lang)))}</dd>
      </>
    )}
    <dt>{t("rights")}</dt>
    <dd>
      <Rights report={report} t={t} />
    </dd>
  </>
);

interface FactProps {
  term: string;
  value: SourceReport["title"];
  /** The language of words that the report has itself. */
  lang: string;
  t: Translator;
}

function Fact({ term, value, lang, t }: FactProps) {
  return (
    <>
      <dt>{term}</dt>
      <dd lang={typeof value === "string" ? lang : undefined}>{factWords(value, t)}</dd>
    </>
  );
}

function factWords(value: SourceReport["title"], t: Translator): string {
  if (value === null) return t("notStated");
  return typeof value === "string" ? value : t("addedByEditor", { value: value.value });
}

/** The report's own page, a copy in an archive, and when the atlas read it. */
function ReportAddress({ report, t }: Props) {
  const url = stated(report.url);
  const retrieved = formatDate(report.retrieved, t);
  return (
    <>
      {url === null ? t("notStated") : <Address url={url} words={factWords(report.url, t)} />}
      {report.archived_url && (
        <>
          {"; "}
          {t("reportArchived")} <Address url={report.archived_url} words={report.archived_url} />
        </>
      )}
      {retrieved && `; ${t("reportRetrieved", { date: retrieved })}`}
    </>
  );
}

const Address = ({ url, words }: { url: string; words: string }) => (
  <a className={styles.address} href={url} rel="external">
    {words}
  </a>
);

function Rights({ report: { rights }, t }: Props) {
  const { basis, decided_by: by } = rights;
  const date = formatDate(rights.date, t);
  const words = t(`rights-${basis}`);
  return by && date ? t("rightsDecided", { rights: words, by, date }) : words;
}

function ReportDate({ report, t }: Props) {
  const { date } = report;
  const words = formatDate(date.edtf, t);
  if (words === null) return <>{t("notStated")}</>;
  if (date.basis === "stated") return <>{words}</>;
  const from = withReportNames(date.inferred_from ?? "", report, t);
  return (
    <>
      {t("notStated")}
      {"; "}
      {t("dateInferred", { date: words, from })}
    </>
  );
}
