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
  /** The place whose page this is, and the excerpt's mention of it. */
  mentioned?: { place: Place; mention: Mention };
  t: Translator;
}

/** A quotation: its words, chain, figures, date and precision, other places and correction. */
export function QuotationCard({ quotation, mentioned, t }: Props) {
  const { excerpt, report, chain, figures, places } = quotation;
  const context = quotationContext(excerpt);
  const others = places.filter(({ id }) => id !== mentioned?.place.id);
  return (
    <article className={styles.card} id={excerpt.id} data-modality={excerpt.modality}>
      <blockquote className={styles.quote} lang={report.lang}>
        <p>
          <span className={styles.beside}>{context.before}</span>
          <Words exact={excerpt.exact} mentioned={mentioned} />
          <span className={styles.beside}>{context.after}</span>
        </p>
      </blockquote>
      <Chain chain={chain} report={report} t={t} />
      {figures.length > 0 && <FigureList figures={figures} t={t} />}
      <QuotationFacts quotation={quotation} mentioned={mentioned} t={t} />
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

/** The exact words, with those that mention the place underlined in the line style of the mention. */
function Words({ exact, mentioned }: { exact: string; mentioned: Props["mentioned"] }) {
  if (!mentioned) return <>{exact}</>;
  const [before, words, after] = splitAtMention(exact, mentioned.mention);
  return (
    <>
      {before}
      <u className={styles.mention} data-mention={lineStyleOf(mentioned.mention, mentioned.place)}>
        {words}
      </u>
      {after}
    </>
  );
}
