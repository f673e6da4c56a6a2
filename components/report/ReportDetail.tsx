import { BackLink } from "@/components/panel/BackLink";
import { PlaceHeading } from "@/components/panel/PlaceHeading.client";
import panel from "@/components/panel/panel.module.css";
import { ReportFacts } from "@/components/panel/ReportFacts";
import { Unknown } from "@/components/panel/Unknown";
import { PageLink, ViewLink } from "@/components/view/ViewLink.client";
import type { Report, ReportLock } from "@/geodata/schema";
import type { Atlas, Quotation } from "@/lib/atlas/atlas";
import { reportName } from "@/lib/atlas/report";
import { type Contents, cueOf, type Heading, speakerOf } from "@/lib/report/contents";
import { reportPath } from "@/lib/report/path";
import { repeated } from "@/lib/text/truncate-input";
import { named, type Speech } from "@/lib/text/translator";
import styles from "./report.module.css";

interface Props {
  report: Report;
  contents: Contents;
  lock: ReportLock | undefined;
  cited: Atlas["cited"];
  speech: Speech;
}

/** `/report/<id>`: what a report says of itself, and the ways into its excerpts, but no reprint of them. */
export function ReportDetail({ report, contents, lock, cited, speech }: Props) {
  return (
    <div className={panel.detail}>
      <BackLink speech={speech} />
      <header>
        <PlaceHeading id={reportPath(report.id)}>{reportName(report, speech)}</PlaceHeading>
        {report.says_of_itself && <p>{named(report.says_of_itself, speech.lang)}</p>}
      </header>
      <dl className={styles.facts}>
        <ReportFacts report={report} cited={cited} speech={speech} />
        {lock && <LockFacts lock={lock} speech={speech} />}
      </dl>
      <p className={styles.note}>{speech("reportHashNote")}</p>
      <Headings
        title={speech("reportByPlace")}
        headings={contents.byPlace}
        withSpeaker
        speech={speech}
      />
      <Headings title={speech("reportBySpeaker")} headings={contents.bySpeaker} speech={speech} />
      <Headings
        title={speech("reportByDate")}
        headings={contents.byDate}
        withSpeaker
        speech={speech}
      />
    </div>
  );
}

const LockFacts = ({ lock, speech }: { lock: ReportLock; speech: Speech }) => (
  <>
    <dt>{speech("reportWords")}</dt>
    <dd>{speech("reportWordCount", { n: lock.words })}</dd>
    <dt>{speech("reportHash")}</dt>
    <dd>
      <code>{lock.sha256}</code>
    </dd>
  </>
);

interface HeadingsProps {
  title: string;
  headings: readonly Heading[];
  /** Whether each excerpt says who speaks in it. */
  withSpeaker?: boolean;
  speech: Speech;
}

const Headings = ({ title, headings, withSpeaker = false, speech }: HeadingsProps) => (
  <section className={styles.headings}>
    <h2>{title}</h2>
    {headings.map((heading) => (
      <section key={heading.id}>
        <h3>{heading.title}</h3>
        <ul>
          {heading.quotations.map((quotation) => (
            <li key={quotation.excerpt.id}>
              <ExcerptLink quotation={quotation} speech={speech} />
              {withSpeaker && <small>{speakerOf(quotation, speech)}</small>}
            </li>
          ))}
        </ul>
      </section>
    ))}
  </section>
);

const ExcerptLink = ({ quotation, speech }: { quotation: Quotation; speech: Speech }) => (
  <ViewLink place={quotation.places[0]?.id ?? null} excerpt={quotation.excerpt.id}>
    {quotation.figures.length > 0
      ? speech.list(thingsOf(quotation).map(({ names }) => named(names, speech.lang)))
      : speech("excerptCue", { words: cueOf(quotation) })}
  </ViewLink>
);

/** A figure needs its speaker and its whole words, so that a list says what is counted, not how many. */
const thingsOf = ({ figures }: Quotation) => [...new Set(figures.map(({ thing }) => thing))];

interface UnknownProps {
  id: string;
  reports: readonly Report[];
  speech: Speech;
}

/** What the address of an unknown report shows. */
export const UnknownReport = ({ id, reports, speech }: UnknownProps) => (
  <Unknown
    back={<BackLink speech={speech} />}
    title={speech("unknownReportTitle")}
    text={speech("unknownReportText", { id: repeated(id) })}
  >
    <section className={styles.headings}>
      <h2>{speech("allReports")}</h2>
      <ul>
        {reports.map((report) => (
          <li key={report.id}>
            <PageLink page={reportPath(report.id)}>{reportName(report, speech)}</PageLink>
          </li>
        ))}
      </ul>
    </section>
  </Unknown>
);
