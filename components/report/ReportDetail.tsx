import { BackLink } from "@/components/panel/BackLink";
import panel from "@/components/panel/panel.module.css";
import { ReportFacts } from "@/components/panel/ReportFacts";
import { Unknown } from "@/components/panel/Unknown";
import { PageLink, ViewLink } from "@/components/view/ViewLink.client";
import type { ReportLock } from "@/geodata/schema";
import type { Quotation, SourceReport } from "@/lib/atlas/atlas";
import { reportName } from "@/lib/atlas/report";
import { type Contents, type ExcerptGroup, excerptOpening, speakerOf } from "@/lib/report/contents";
import { reportPath } from "@/lib/routes/paths";
import { localized, type Translator } from "@/lib/text/translator";
import { truncateInput } from "@/lib/text/truncate-input";
import styles from "./report.module.css";

interface Props {
  report: SourceReport;
  contents: Contents;
  lock: ReportLock | undefined;
  t: Translator;
}

/** `/report/<id>`: facts about a report and links to its excerpts, which are not reprinted here. */
export function ReportDetail({ report, contents, lock, t }: Props) {
  return (
    <div className={panel.detail}>
      <BackLink t={t} />
      <header>
        <h1 lang={report.title === null ? undefined : report.lang}>{reportName(report, t)}</h1>
        {report.says_of_itself && <p>{localized(report.says_of_itself, t.lang)}</p>}
      </header>
      <dl className={styles.facts}>
        <ReportFacts report={report} t={t} />
        {lock && <LockFacts lock={lock} t={t} />}
      </dl>
      <p className={styles.note}>{t("reportHashNote")}</p>
      <Headings title={t("reportByPlace")} headings={contents.byPlace} withSpeaker t={t} />
      <Headings title={t("reportBySpeaker")} headings={contents.bySpeaker} t={t} />
      <Headings title={t("reportByDate")} headings={contents.byDate} withSpeaker t={t} />
    </div>
  );
}

const LockFacts = ({ lock, t }: { lock: ReportLock; t: Translator }) => (
  <>
    <dt>{t("reportWords")}</dt>
    <dd>{t("reportWordCount", { n: lock.words })}</dd>
    <dt>{t("reportHash")}</dt>
    <dd>
      <code>{lock.sha256}</code>
    </dd>
  </>
);

interface HeadingsProps {
  title: string;
  headings: readonly ExcerptGroup[];
  /** Whether to show the speaker of each excerpt. */
  withSpeaker?: boolean;
  t: Translator;
}

const Headings = ({ title, headings, withSpeaker = false, t }: HeadingsProps) => (
  <section className={styles.headings}>
    <h2>{title}</h2>
    {headings.map((heading) => (
      <section key={heading.id}>
        <h3>{heading.title}</h3>
        <ul>
          {heading.quotations.map((quotation) => (
            <li key={quotation.excerpt.id}>
              <ExcerptLink quotation={quotation} t={t} />
              {withSpeaker && <small>{speakersOf(quotation, t)}</small>}
            </li>
          ))}
        </ul>
      </section>
    ))}
  </section>
);

const ExcerptLink = ({ quotation, t }: { quotation: Quotation; t: Translator }) => (
  <ViewLink place={quotation.places[0]?.id ?? null} excerpt={quotation.excerpt.id}>
    {thingsOf(quotation).length > 0 ? (
      t.list(thingsOf(quotation).map(({ names }) => localized(names, t.lang)))
    ) : (
      <span lang={quotation.excerpt.lang}>
        {t("excerptCue", { words: excerptOpening(quotation) })}
      </span>
    )}
  </ViewLink>
);

/** The counted things. Never the numbers: a figure is only shown with its chain and its full words. */
const thingsOf = ({ claims }: Quotation) => [
  ...new Set(claims.flatMap(({ figures }) => figures.map(({ thing }) => thing))),
];

/** The speakers of an excerpt's claims, each once. */
const speakersOf = ({ claims }: Quotation, t: Translator): string =>
  t.list([...new Set(claims.map((claim) => speakerOf(claim, t)))]);

interface UnknownProps {
  id: string;
  reports: readonly SourceReport[];
  t: Translator;
}

/** The panel for an unknown report id. */
export const UnknownReport = ({ id, reports, t }: UnknownProps) => (
  <Unknown
    back={<BackLink t={t} />}
    title={t("unknownReportTitle")}
    text={t("unknownReportText", { id: truncateInput(id) })}
  >
    <section className={styles.headings}>
      <h2>{t("allReports")}</h2>
      <ul>
        {reports.map((report) => (
          <li key={report.id}>
            <PageLink page={reportPath(report.id)}>{reportName(report, t)}</PageLink>
          </li>
        ))}
      </ul>
    </section>
  </Unknown>
);
