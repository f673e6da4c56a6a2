import { type PlaceEntry, reportsOf } from "@/lib/atlas/atlas";
import { precisionOfPlace } from "@/lib/atlas/certainty";
import { localized, type Translator } from "@/lib/text/translator";
import { BackLink } from "./BackLink";
import { Corrections } from "./Corrections";
import styles from "./panel.module.css";
import { QuotationCard } from "./QuotationCard";
import { ReportList } from "./ReportList";

interface Props {
  entry: PlaceEntry;
  origin: string;
  t: Translator;
}

/** `/place/<id>`: names, kind, precision, summary and quotations of a place. */
export function PlaceDetail({ entry, origin, t }: Props) {
  const { kind, place, quotations } = entry;
  const { names, summary, corrections } = place.properties;
  return (
    <div className={styles.detail}>
      <BackLink t={t} />
      <header>
        <p className={styles.kind}>
          {localized(kind, t.lang)} · {t(precisionOfPlace(entry))}
        </p>
        <h1>{localized(names, t.lang)}</h1>
        <OtherNames entry={entry} t={t} />
        <p>{localized(summary, t.lang)}</p>
        <Corrections corrections={corrections} t={t} />
      </header>
      <h2 className={styles.counted}>{t("excerpts", { n: quotations.length })}</h2>
      {quotations.map((quotation) => (
        <QuotationCard
          key={quotation.excerpt.id}
          quotation={quotation}
          mentioned={{ place, mention: quotation.mention }}
          origin={origin}
          t={t}
        />
      ))}
      <ReportList reports={reportsOf(entry)} t={t} />
      <Geometry entry={entry} t={t} />
    </div>
  );
}

/** The names in other languages, with `lang`. Former names are not shown; they are for search only. */
function OtherNames({ entry, t }: { entry: PlaceEntry; t: Translator }) {
  const { names } = entry.place.properties;
  const others = Object.entries(names).filter(([lang]) => lang !== t.lang);
  if (others.length === 0) return null;
  return (
    <p className={styles.names}>
      <span className="visually-hidden">{t("alsoNamed")} </span>
      {others.map(([lang, name]) => (
        <span key={lang} lang={lang}>
          {name}
        </span>
      ))}
    </p>
  );
}

/** The source and licence of the place's geometry. */
function Geometry({ entry, t }: { entry: PlaceEntry; t: Translator }) {
  const { note, source, licence } = entry.place.properties.provenance;
  return (
    <section className={styles.geometry}>
      <h2>{t("geometry")}</h2>
      <p>{t("geometryLine", { note: localized(note, t.lang), source, licence })}</p>
    </section>
  );
}
