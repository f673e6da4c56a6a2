import { type Atlas, type PlaceEntry, reportsOf } from "@/lib/atlas/atlas";
import { precisionOfPlace } from "@/lib/atlas/certainty";
import { named, type Speech } from "@/lib/text/translator";
import { BackLink } from "./BackLink";
import { PlaceHeading } from "./PlaceHeading.client";
import styles from "./panel.module.css";
import { QuotationCard } from "./QuotationCard";
import { ReportList } from "./ReportList";

interface Props {
  entry: PlaceEntry;
  cited: Atlas["cited"];
  speech: Speech;
}

/** A place: its names, what it is and how precisely it is known, and all that is said of it. */
export function PlaceDetail({ entry, cited, speech }: Props) {
  const { place, ties } = entry;
  const { names, kind, summary } = place.properties;
  return (
    <div className={styles.detail}>
      <BackLink speech={speech} />
      <header>
        <p className={styles.kind}>
          {speech(`kind-${kind}`)} · {speech(precisionOfPlace(entry))}
        </p>
        <PlaceHeading id={entry.id}>{named(names, speech.lang)}</PlaceHeading>
        <OtherNames entry={entry} speech={speech} />
        <p>{named(summary, speech.lang)}</p>
      </header>
      <h2 className={styles.counted}>{speech("excerpts", { n: ties.length })}</h2>
      {ties.map((tie) => (
        <QuotationCard
          key={tie.excerpt.id}
          quotation={tie}
          tied={{ place, mention: tie.mention }}
          speech={speech}
        />
      ))}
      <ReportList reports={reportsOf(entry)} cited={cited} speech={speech} />
      <Geometry entry={entry} speech={speech} />
    </div>
  );
}

/** The names in the other languages, each marked as its language; former names serve search only. */
function OtherNames({ entry, speech }: { entry: PlaceEntry; speech: Speech }) {
  const { names } = entry.place.properties;
  const others = Object.entries(names).filter(([lang]) => lang !== speech.lang);
  if (others.length === 0) return null;
  return (
    <p className={styles.names}>
      <span className="visually-hidden">{speech("alsoNamed")} </span>
      {others.map(([lang, name]) => (
        <span key={lang} lang={lang}>
          {name}
        </span>
      ))}
    </p>
  );
}

/** Where the drawing of the place comes from. */
function Geometry({ entry, speech }: { entry: PlaceEntry; speech: Speech }) {
  const { note, source, licence } = entry.place.properties.provenance;
  return (
    <section className={styles.geometry}>
      <h2>{speech("geometry")}</h2>
      <p>{speech("geometryLine", { note: named(note, speech.lang), source, licence })}</p>
    </section>
  );
}
