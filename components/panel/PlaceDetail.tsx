import { type Atlas, type PlaceEntry, reportsOf } from "@/lib/atlas/atlas";
import { precisionOfPlace } from "@/lib/atlas/certainty";
import { localized, type Translator } from "@/lib/text/translator";
import { BackLink } from "./BackLink";
import { PlaceHeading } from "./PlaceHeading.client";
import styles from "./panel.module.css";
import { QuotationCard } from "./QuotationCard";
import { ReportList } from "./ReportList";

interface Props {
  entry: PlaceEntry;
  cited: Atlas["cited"];
  t: Translator;
}

/** A place: its names, what it is and how precisely it is known, and all that is said of it. */
export function PlaceDetail({ entry, cited, t }: Props) {
  const { place, quotations } = entry;
  const { names, kind, summary } = place.properties;
  return (
    <div className={styles.detail}>
      <BackLink t={t} />
      <header>
        <p className={styles.kind}>
          {t(`kind-${kind}`)} · {t(precisionOfPlace(entry))}
        </p>
        <PlaceHeading id={entry.id}>{localized(names, t.lang)}</PlaceHeading>
        <OtherNames entry={entry} t={t} />
        <p>{localized(summary, t.lang)}</p>
      </header>
      <h2 className={styles.counted}>{t("excerpts", { n: quotations.length })}</h2>
      {quotations.map((tie) => (
        <QuotationCard
          key={tie.excerpt.id}
          quotation={tie}
          tied={{ place, mention: tie.mention }}
          t={t}
        />
      ))}
      <ReportList reports={reportsOf(entry)} cited={cited} t={t} />
      <Geometry entry={entry} t={t} />
    </div>
  );
}

/** The names in the other languages, each marked as its language; former names serve search only. */
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

/** Where the drawing of the place comes from. */
function Geometry({ entry, t }: { entry: PlaceEntry; t: Translator }) {
  const { note, source, licence } = entry.place.properties.provenance;
  return (
    <section className={styles.geometry}>
      <h2>{t("geometry")}</h2>
      <p>{t("geometryLine", { note: localized(note, t.lang), source, licence })}</p>
    </section>
  );
}
