import { claimCue } from "@/lib/atlas/claim-cue";
import { Chain } from "./Chain";
import { FigureList } from "./FigureList";
import { type ClaimProps, QuotationFacts } from "./QuotationFacts";
import styles from "./quotation.module.css";

/** One thing that an excerpt says: its chain, figures, date and precision. */
export function ClaimDetail(props: ClaimProps) {
  const { quoted, quotation, t } = props;
  const { chain, figures } = quoted;
  const { report } = quotation;
  const cue = claimCue(quoted, quotation, t);
  return (
    <>
      {cue && <p className={styles.cue}>{cue}</p>}
      <Chain chain={chain} report={report} t={t} />
      {figures.length > 0 && <FigureList figures={figures} t={t} />}
      <QuotationFacts {...props} />
    </>
  );
}
