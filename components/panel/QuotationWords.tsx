import type { Mention, Place } from "@/geodata/schema";
import type { Quotation } from "@/lib/atlas/atlas";
import { lineStyleOf } from "@/lib/atlas/certainty";
import { quotationParts, type TextPart } from "@/lib/atlas/quotation-text";
import type { Translator } from "@/lib/text/translator";
import styles from "./quotation.module.css";

interface Props {
  quotation: Quotation;
  mentioned: { place: Place; mention: Mention } | undefined;
  t: Translator;
}

/**
 * The exact words with the atlas's glosses. Those that mention the place are underlined in the line style of the
 * mention, also where a gloss stands among them.
 */
export function QuotationWords({ quotation: { excerpt }, mentioned, t }: Props) {
  const { before, mentioned: words, after } = quotationParts(excerpt, mentioned?.mention);
  return (
    <>
      <Parts parts={before} t={t} />
      {mentioned && (
        <u
          className={styles.mention}
          data-mention={lineStyleOf(mentioned.mention, mentioned.place)}
        >
          <Parts parts={words} t={t} />
        </u>
      )}
      <Parts parts={after} t={t} />
    </>
  );
}

const Parts = ({ parts, t }: { parts: readonly TextPart[]; t: Translator }) =>
  parts.map(({ text, gloss }) =>
    gloss === null ? (
      text
    ) : (
      <ins key={gloss.at} className={styles.gloss} title={t("glossTitle")}>
        {text}
        <span className="visually-hidden"> ({t("glossTitle")})</span>
      </ins>
    ),
  );
