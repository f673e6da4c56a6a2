import { ViewLink } from "@/components/view/ViewLink.client";
import type { DistanceAndDirection, NearbyPlace } from "@/lib/atlas/nearby-places";
import { geoUri } from "@/lib/geo/geo-uri";
import type { LatLng } from "@/lib/geo/lat-lng";
import { decimal, formatDms, plusCode } from "@/lib/search/coordinates";
import { localized, type Translator } from "@/lib/text/translator";
import { BackLink } from "./BackLink";
import styles from "./panel.module.css";

interface Props {
  coordinate: LatLng;
  /** Name of the basemap's settlement at the coordinate. */
  settlement: string | null;
  near: readonly NearbyPlace[];
  t: Translator;
}

/** `/at/<lat>,<lng>`: the coordinate in several notations, and the nearest places of the atlas. */
export function CoordinateDetail({ coordinate, settlement, near, t }: Props) {
  const notations = [
    ["spotDecimal", decimal(coordinate)],
    ["spotDms", formatDms(coordinate)],
    ["spotGeo", geoUri(coordinate)],
    ["spotPlus", plusCode(coordinate)],
  ] as const;
  return (
    <div className={styles.detail}>
      <BackLink t={t} />
      <header>
        <p className={styles.kind}>
          {settlement ? t("spotAtSettlement", { name: settlement }) : t("spotKind")}
        </p>
        <h1>{`${coordinate.lat}, ${coordinate.lng}`}</h1>
        <p>{t("spotSays")}</p>
      </header>
      <dl className={styles.written} aria-label={t("spotWritten")}>
        {notations.map(([term, text]) => (
          <Notation key={term} term={t(term)} text={text} />
        ))}
      </dl>
      <section className={styles.places}>
        <h2>{t("spotNear")}</h2>
        <ul>
          {near.map((place) => (
            <li key={place.entry.id}>
              <ViewLink place={place.entry.id} className={styles.place}>
                <span className={styles.name}>
                  {localized(place.entry.place.properties.names, t.lang)}
                </span>
                <small>{place.inside ? t("spotInside") : formatDistance(place, t)}</small>
                <span className={styles.count}>
                  {t("excerpts", { n: place.entry.quotations.length })}
                </span>
              </ViewLink>
            </li>
          ))}
        </ul>
      </section>
      <p className={styles.kind}>{t("spotTo")}</p>
    </div>
  );
}

const Notation = ({ term, text }: { term: string; text: string }) => (
  <>
    <dt>{term}</dt>
    <dd>{text}</dd>
  </>
);

/** "3.4 km to the north": to 0.1 km below 10 km, else to 1 km; more digits would be false precision. */
function formatDistance({ km, direction }: DistanceAndDirection, t: Translator): string {
  if (km < 0.05) return t("spotHere");
  const rounded = km < 10 ? Math.round(km * 10) / 10 : Math.round(km);
  return t("spotAway", { km: rounded, direction: t(`to-${direction}`) });
}
