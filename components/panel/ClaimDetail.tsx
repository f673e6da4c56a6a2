import type { Mention, Place } from "@/geodata/schema";
import type { Quotation, QuotedClaim } from "@/lib/atlas/atlas";
import { claimCue } from "@/lib/atlas/claim-cue";
import type { Translator } from "@/lib/text/translator";
import { Chain } from "./Chain";
import { FigureList } from "./FigureList";
import { QuotationFacts } from "./QuotationFacts";
import styles from "./quotation.module.css";

interface Props {
  quoted: QuotedClaim;
  /** The quotation that it is a claim of. */
  quotation: Quotation;
  /** The place whose page this is, and the claim's mention of it. */
  mentioned: { place: Place; mention: Mention } | undefined;
  t: Translator;
}

/** One thing that an excerpt says: its chain, figures, date and precision. */
export function ClaimDetail({ quoted, quotation, mentioned, t }: Props) {
  const { chain, figures } = quoted;
  const { report, excerpt } = quotation;
  const cue = claimCue(quoted, quotation);
  return (
    <>
      {cue && (
        <p className={styles.cue}>
          <q lang={excerpt.lang}>{cue}</q>
        </p>
      )}
      <Chain chain={chain} report={report} t={t} />
      {figures.length > 0 && <FigureList figures={figures} t={t} />}
      <QuotationFacts quoted={quoted} quotation={quotation} mentioned={mentioned} t={t} />
    </>
  );
}
