import { ViewLink } from "@/components/view/ViewLink.client";
import type { Mention, Place } from "@/geodata/schema";
import type { Quotation } from "@/lib/atlas/atlas";
import { lineStyleOf } from "@/lib/atlas/certainty";
import { quotationContext, splitAtMention } from "@/lib/atlas/quotation-text";
import { localized, type Translator } from "@/lib/text/translator";
import { formatDate } from "@/lib/time/format-date";
import { Chain } from "./Chain";
import { FigureList } from "./FigureList";
import { QuotationFacts } from "./QuotationFacts";
import styles from "./quotation.module.css";

interface Props {
  quotation: Quotation;
  /** The place whose page this is, and how the excerpt is tied to it. */
  tied?: { place: Place; mention: Mention };
  t: Translator;
}

/** One excerpt: the words, who said them, when, how precisely, and what they count. */
export function QuotationCard({ quotation, tied, t }: Props) {
  const { excerpt, report, chain, figures, places } = quotation;
  const beside = quotationContext(excerpt);
  const others = places.filter(({ id }) => id !== tied?.place.id);
  return (
    <article className={styles.card} id={excerpt.id} data-modality={excerpt.modality}>
      <blockquote className={styles.quote} lang={report.lang}>
        <p>
          <span className={styles.beside}>{beside.before}</span>
          <Words exact={excerpt.exact} tied={tied} />
          <span className={styles.beside}>{beside.after}</span>
        </p>
      </blockquote>
      <Chain chain={chain} report={report} t={t} />
      {figures.length > 0 && <FigureList figures={figures} t={t} />}
      <QuotationFacts quotation={quotation} tied={tied} t={t} />
      {others.length > 0 && (
        <p className={styles.others}>
          {t("alsoAbout")}{" "}
          {others.map(({ id, names }) => (
            <ViewLink key={id} place={id}>
              {localized(names, t.lang)}
            </ViewLink>
          ))}
        </p>
      )}
      {excerpt.correction && (
        <p className={styles.correction}>
          {t("correctionLine", {
            status: t(excerpt.correction.status),
            date: formatDate(excerpt.correction.date, t) ?? excerpt.correction.date,
            note: excerpt.correction.note,
          })}
        </p>
      )}
    </article>
  );
}

/** The exact words; those that the tie to the place rests on are underlined in its stroke. */
function Words({ exact, tied }: { exact: string; tied: Props["tied"] }) {
  if (!tied) return <>{exact}</>;
  const [before, words, after] = splitAtMention(exact, tied.mention);
  return (
    <>
      {before}
      <u className={styles.tie} data-mention={lineStyleOf(tied.mention, tied.place)}>
        {words}
      </u>
      {after}
    </>
  );
}
