import { LineSample } from "@/components/legend/LineSample";
import type { Mention, Place } from "@/geodata/schema";
import type { Quotation, QuotedClaim } from "@/lib/atlas/atlas";
import { basisMessage, lineStyleOf, precisionMessage } from "@/lib/atlas/certainty";
import { withReportNames } from "@/lib/atlas/report";
import type { Translator } from "@/lib/text/translator";
import { formatDate } from "@/lib/time/format-date";
import styles from "./quotation.module.css";

export interface ClaimProps {
  quoted: QuotedClaim;
  /** The quotation that it is a claim of. */
  quotation: Quotation;
  /** The place whose page this is, and the claim's mention of it. */
  mentioned: { place: Place; mention: Mention } | undefined;
  t: Translator;
}

/** The kind of claim, its date, how precisely the place is known, and notes on what was inferred. */
export function QuotationFacts({ quoted, quotation, mentioned, t }: ClaimProps) {
  const { claim, chain } = quoted;
  const { excerpt, report } = quotation;
  const { date, modality } = claim;
  const dateWords = formatDate(date.edtf, t);
  const certainty = mentioned && {
    lineStyle: lineStyleOf(mentioned.mention, mentioned.place),
    precision: t(precisionMessage(mentioned, mentioned.place)),
    basis: t(basisMessage(mentioned.mention)),
  };
  const asOf = claim.figures.map((figure) => figure.as_of?.inferred_from);
  const links = chain.map((link) => link.inferred_from);
  const notes = [mentioned?.mention.note, ...links, date.inferred_from, ...asOf];
  const inferences = [...new Set(notes.filter((note) => note !== undefined))];
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <dt>{t("dateLabel")}</dt>
          <dd>
            <b data-modality={modality}>{t(modality)}</b>
            {", "}
            {dateWords ?? t("dateUnstated")}
            {date.basis === "inferred" && <i> ({t("inferredMark")})</i>}
            {date.text && <q lang={excerpt.lang}>{date.text}</q>}
          </dd>
        </div>
        {certainty && (
          <div>
            <dt>{t("howKnown")}</dt>
            <dd>
              <LineSample lineStyle={certainty.lineStyle} />
              {certainty.precision}, {certainty.basis}
            </dd>
          </div>
        )}
      </dl>
      {inferences.length > 0 && (
        <details className={styles.reading}>
          <summary>{t("readingSummary")}</summary>
          {inferences.map((note) => (
            <p key={note}>{withReportNames(note, report, t)}</p>
          ))}
        </details>
      )}
    </>
  );
}
