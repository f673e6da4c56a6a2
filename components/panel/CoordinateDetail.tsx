import { ViewLink } from "@/components/view/ViewLink.client";
import type { NearPlace, Way } from "@/lib/atlas/nearby-places";
import { decimal, dms, geoUri, plusCode } from "@/lib/search/coordinates";
import { named, type Speech } from "@/lib/text/translator";
import type { Spot } from "@/lib/view/coordinate";
import { BackLink } from "./BackLink";
import { PlaceHeading } from "./PlaceHeading.client";
import styles from "./panel.module.css";

interface Props {
  spot: Spot;
  /** The basemap's settlement that stands there. */
  settlement: string | null;
  near: readonly NearPlace[];
  speech: Speech;
}

/** A point: how it is written, and what places of the atlas lie around it. */
export function SpotDetail({ spot, settlement, near, speech }: Props) {
  const written = [
    ["spotDecimal", decimal(spot)],
    ["spotDms", dms(spot)],
    ["spotGeo", geoUri(spot)],
    ["spotPlus", plusCode(spot)],
  ] as const;
  return (
    <div className={styles.detail}>
      <BackLink speech={speech} />
      <header>
        <p className={styles.kind}>
          {settlement ? speech("spotAtSettlement", { name: settlement }) : speech("spotKind")}
        </p>
        <PlaceHeading id={decimal(spot)}>{`${spot.lat}, ${spot.lng}`}</PlaceHeading>
        <p>{speech("spotSays")}</p>
      </header>
      <dl className={styles.written} aria-label={speech("spotWritten")}>
        {written.map(([term, text]) => (
          <WrittenAs key={term} term={speech(term)} text={text} />
        ))}
      </dl>
      <section className={styles.places}>
        <h2>{speech("spotNear")}</h2>
        <ul>
          {near.map((place) => (
            <li key={place.entry.id}>
              <ViewLink place={place.entry.id} className={styles.place}>
                <span className={styles.name}>
                  {named(place.entry.place.properties.names, speech.lang)}
                </span>
                <small>{place.inside ? speech("spotInside") : wayWords(place, speech)}</small>
                <span className={styles.count}>
                  {speech("excerpts", { n: place.entry.ties.length })}
                </span>
              </ViewLink>
            </li>
          ))}
        </ul>
      </section>
      <p className={styles.kind}>{speech("spotTo")}</p>
    </div>
  );
}

const WrittenAs = ({ term, text }: { term: string; text: string }) => (
  <>
    <dt>{term}</dt>
    <dd>{text}</dd>
  </>
);

/** Tenths of a kilometre up to ten, whole ones beyond: a point typed by hand is no finer. */
function wayWords({ km, direction }: Way, speech: Speech): string {
  if (km < 0.05) return speech("spotHere");
  const shown = km < 10 ? Math.round(km * 10) / 10 : Math.round(km);
  return speech("spotAway", { km: shown, direction: speech(`to-${direction}`) });
}
