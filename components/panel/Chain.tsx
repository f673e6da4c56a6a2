import { ChainBead } from "@/components/legend/ChainBead";
import type { ChainLink, SourceReport } from "@/lib/atlas/atlas";
import { linkDoubt } from "@/lib/atlas/attribution";
import { reportName, stated, withReportNames } from "@/lib/atlas/report";
import { localized, type Translator } from "@/lib/text/translator";
import styles from "./quotation.module.css";

interface Props {
  chain: readonly ChainLink[];
  report: SourceReport;
  t: Translator;
}

/** The chain of a quotation: speaker first, the report last, a bead for each. */
export function Chain({ chain, report, t }: Props) {
  return (
    <ol className={styles.chain} aria-label={t("saidBy")}>
      {chain.map((speaker) => (
        <li key={speaker.id}>
          <ChainBead named={speaker.named} isDoubtful={speaker.basis !== "stated"} />
          <span>
            {localized(speaker.names, t.lang)}
            {speaker.role && (
              <small>, {withReportNames(localized(speaker.role, t.lang), report, t)}</small>
            )}
            {!speaker.named && <small> ({t("unnamedSource")})</small>}
            {speaker.basis !== "stated" && <small> ({linkDoubt(speaker, t)})</small>}
          </span>
        </li>
      ))}
      <li>
        <ChainBead named />
        <span>
          {reportName(report, t)}
          {report.title !== null && report.publisher !== null && (
            <small>, {stated(report.publisher)}</small>
          )}
          {report.says_of_itself && <small> {localized(report.says_of_itself, t.lang)}</small>}
        </span>
      </li>
    </ol>
  );
}
