import { ViewLink } from "@/components/view/ViewLink.client";
import type { Mention, Place } from "@/geodata/schema";
import {
  claimsInOrder,
  type PlaceQuotation,
  type Quotation,
  type QuotedClaim,
} from "@/lib/atlas/atlas";
import { quotationContext } from "@/lib/atlas/quotation-text";
import { stated } from "@/lib/atlas/report";
import { textFragment } from "@/lib/atlas/text-fragment";
import { localized, type Translator } from "@/lib/text/translator";
import { ClaimDetail } from "./ClaimDetail";
import { Corrections } from "./Corrections";
import { ErrorLink } from "./ErrorLink";
import { QuotationWords } from "./QuotationWords";
import styles from "./quotation.module.css";

interface Props {
  quotation: Quotation | PlaceQuotation;
  /** The place whose page this is, and the excerpt's mention of it. */
  mentioned?: { place: Place; mention: Mention };
  origin: string;
  t: Translator;
}

/** A quotation: its words, what they claim, other places and corrections. */
export function QuotationCard({ quotation, mentioned, origin, t }: Props) {
  const { excerpt, claim, claims, places } = quotation;
  const context = quotationContext(excerpt);
  const others = places.filter(({ id }) => id !== mentioned?.place.id);
  return (
    <article className={styles.card} id={excerpt.id} data-modality={claim.modality}>
      {/* Links to a former id lead here, too. */}
      {excerpt.aliases.map((alias) => (
        <span key={alias} id={alias} />
      ))}
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
      <SourceLink quotation={quotation} t={t} />
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
      <Corrections corrections={excerpt.corrections} t={t} />
      <ErrorLink excerpt={excerpt} origin={origin} t={t} />
    </article>
  );
}

/** Leads to the words on the report's own page; nothing for a report without an address. */
function SourceLink({ quotation: { excerpt, report }, t }: Pick<Props, "quotation" | "t">) {
  const url = stated(report.url);
  return (
    url !== null && (
      <p className={styles.others}>
        <a href={textFragment(url, excerpt)} rel="external">
          {t("sourceSentence")}
        </a>
      </p>
    )
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
