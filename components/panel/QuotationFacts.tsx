import { LineSample } from "@/components/legend/LineSample";
import type { Mention, Place } from "@/geodata/schema";
import type { Quotation } from "@/lib/atlas/atlas";
import { basisMessage, lineStyleOf, precisionMessage } from "@/lib/atlas/certainty";
import type { Translator } from "@/lib/text/translator";
import { formatDate } from "@/lib/time/format-date";
import styles from "./quotation.module.css";

interface Props {
  quotation: Quotation;
  tied: { place: Place; mention: Mention } | undefined;
  t: Translator;
}

/** What kind of claim it is, when, how precisely the place is known, and what the atlas inferred. */
export function QuotationFacts({ quotation: { excerpt }, tied, t }: Props) {
  const { date } = excerpt;
  const calendar = formatDate(date.edtf, t);
  const asOf = excerpt.figures.map((figure) => figure.as_of?.inferred_from);
  const notes = [tied?.mention.note, date.inferred_from, ...asOf];
  const readings = [...new Set(notes.filter((note) => note !== undefined))];
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <dt>{t("dateLabel")}</dt>
          <dd>
            <b data-modality={excerpt.modality}>{t(excerpt.modality)}</b>
            {", "}
            {calendar ?? t("dateUnstated")}
            {date.basis === "inferred" && <i> ({t("inferredMark")})</i>}
            {date.text && <q lang="en">{date.text}</q>}
          </dd>
        </div>
        {tied && (
          <div>
            <dt>{t("howKnown")}</dt>
            <dd>
              <LineSample stroke={lineStyleOf(tied.mention, tied.place)} />
              {t(precisionMessage(tied, tied.place))}, {t(basisMessage(tied.mention))}
            </dd>
          </div>
        )}
      </dl>
      {readings.length > 0 && (
        <details className={styles.reading}>
          <summary>{t("readingSummary")}</summary>
          {readings.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </details>
      )}
    </>
  );
}
