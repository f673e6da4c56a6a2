import { LineSample } from "@/components/legend/LineSample";
import type { Mention, Place } from "@/geodata/schema";
import type { Quotation } from "@/lib/atlas/atlas";
import { dateWords } from "@/lib/time/format-date";
import { basisKey, precisionKey, strokeOf } from "@/lib/atlas/certainty";
import type { Speech } from "@/lib/text/translator";
import styles from "./quotation.module.css";

interface Props {
  quotation: Quotation;
  tied: { place: Place; mention: Mention } | undefined;
  speech: Speech;
}

/** What kind of claim it is, when, how precisely the place is known, and what the atlas inferred. */
export function QuotationFacts({ quotation: { excerpt }, tied, speech }: Props) {
  const { date } = excerpt;
  const calendar = dateWords(date.edtf, speech);
  const asOf = excerpt.figures.map((figure) => figure.as_of?.inferred_from);
  const notes = [tied?.mention.note, date.inferred_from, ...asOf];
  const readings = [...new Set(notes.filter((note) => note !== undefined))];
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <dt>{speech("dateLabel")}</dt>
          <dd>
            <b data-modality={excerpt.modality}>{speech(excerpt.modality)}</b>
            {", "}
            {calendar ?? speech("dateUnstated")}
            {date.basis === "inferred" && <i> ({speech("inferredMark")})</i>}
            {date.text && <q lang="en">{date.text}</q>}
          </dd>
        </div>
        {tied && (
          <div>
            <dt>{speech("howKnown")}</dt>
            <dd>
              <LineSample stroke={strokeOf(tied.mention, tied.place)} />
              {speech(precisionKey(tied, tied.place))}, {speech(basisKey(tied.mention))}
            </dd>
          </div>
        )}
      </dl>
      {readings.length > 0 && (
        <details className={styles.reading}>
          <summary>{speech("readingSummary")}</summary>
          {readings.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </details>
      )}
    </>
  );
}
