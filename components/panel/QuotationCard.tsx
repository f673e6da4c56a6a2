import { ViewLink } from "@/components/view/ViewLink.client";
import type { Mention, Place } from "@/geodata/schema";
import {
  claimsInOrder,
  type PlaceQuotation,
  type Quotation,
  type QuotedClaim,
} from "@/lib/atlas/atlas";
import { quotationContext } from "@/lib/atlas/quotation-text";
import { localized, type Translator } from "@/lib/text/translator";
import { formatDate } from "@/lib/time/format-date";
import { ClaimDetail } from "./ClaimDetail";
import { QuotationWords } from "./QuotationWords";
import styles from "./quotation.module.css";

interface Props {
  quotation: Quotation | PlaceQuotation;
  /** The place whose page this is, and the excerpt's mention of it. */
  mentioned?: { place: Place; mention: Mention };
  t: Translator;
}

/** A quotation: its words, what they claim, other places and corrections. */
export function QuotationCard({ quotation, mentioned, t }: Props) {
  const { excerpt, claim, claims, places } = quotation;
  const context = quotationContext(excerpt);
  const others = places.filter(({ id }) => id !== mentioned?.place.id);
  return (
    <article className={styles.card} id={excerpt.id} data-modality={claim.modality}>
      <blockquote className={styles.quote} lang={excerpt.lang}>
        <p>
          <span className={styles.beside}>{context.before}</span>
          <QuotationWords quotation={quotation} mentioned={mentioned} t={t} />
          <span className={styles.beside}>{context.after}</span>
        </p>
      </blockquote>
      {claimsInOrder(quotation).map((quoted) => (
        <ClaimDetail
          key={claims.indexOf(quoted)}
          quoted={quoted}
          quotation={quotation}
          mentioned={mentioned && mentionedIn(quoted, quotation, mentioned)}
          t={t}
        />
      ))}
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
      {excerpt.corrections.map(({ date, what, status }) => (
        <p key={`${date} ${what}`} className={styles.correction}>
          {t("correctionLine", {
            status: t(status ?? "changed"),
            date: formatDate(date, t) ?? date,
            note: what,
          })}
        </p>
      ))}
    </article>
  );
}

/** The place with a claim's own mention of it; undefined for a claim about other places. */
function mentionedIn(
  { claim }: QuotedClaim,
  inView: Quotation,
  { place, mention }: NonNullable<Props["mentioned"]>,
) {
  if (claim === inView.claim) return { place, mention };
  const own = claim.mentions.find((each) => each.place === place.id);
  return own && { place, mention: own };
}
