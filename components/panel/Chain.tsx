import { Bead } from "@/components/legend/ChainBead";
import type { Report, Speaker } from "@/geodata/schema";
import { reportName } from "@/lib/atlas/report";
import { named, type Speech } from "@/lib/text/translator";
import styles from "./quotation.module.css";

interface Props {
  chain: readonly Speaker[];
  report: Report;
  speech: Speech;
}

/** Who said it, speaker first, one bead for each link, ending in the report. */
export function Chain({ chain, report, speech }: Props) {
  return (
    <ol className={styles.chain} aria-label={speech("saidBy")}>
      {chain.map((speaker) => (
        <li key={speaker.id}>
          <Bead named={speaker.named} />
          <span>
            {named(speaker.names, speech.lang)}
            {speaker.role && <small>, {named(speaker.role, speech.lang)}</small>}
            {!speaker.named && <small> ({speech("unnamedSource")})</small>}
          </span>
        </li>
      ))}
      <li>
        <Bead named />
        <span>{reportName(report, speech)}</span>
      </li>
    </ol>
  );
}
