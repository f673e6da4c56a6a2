import { LineSample } from "@/components/legend/LineSample";
import { Swatch } from "@/components/legend/Swatch";
import { ViewLink } from "@/components/view/ViewLink.client";
import type { Layer } from "@/geodata/schema";
import type { Atlas, PlaceEntry } from "@/lib/atlas/atlas";
import { lineStyleOfPlace, precisionOfPlace } from "@/lib/atlas/certainty";
import { PLACE_ATTRIBUTE } from "@/lib/boot/protocol";
import { localized, type Translator } from "@/lib/text/translator";
import { PLACES_ID } from "@/lib/view/landmarks";
import styles from "./panel.module.css";

/** Every place, by layer. */
export function PlaceList({ atlas, t }: { atlas: Atlas; t: Translator }) {
  return (
    <nav id={PLACES_ID} aria-label={t("places")} className={styles.places}>
      {atlas.layers.map((layer) => (
        <LayerPlaces
          key={layer.id}
          layer={layer}
          entries={atlas.places.filter((entry) => entry.layer === layer.id)}
          t={t}
        />
      ))}
    </nav>
  );
}

interface LayerProps {
  layer: Layer;
  entries: readonly PlaceEntry[];
  t: Translator;
}

function LayerPlaces({ layer, entries, t }: LayerProps) {
  return (
    <section>
      <h2>
        <Swatch layer={layer} />
        {localized(layer.title, t.lang)}
      </h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <ViewLink
              place={entry.id}
              className={styles.place}
              {...{ [PLACE_ATTRIBUTE]: entry.id }}
            >
              <span className={styles.name}>{localized(entry.place.properties.names, t.lang)}</span>
              <small>
                <LineSample lineStyle={lineStyleOfPlace(entry)} />
                {t(precisionOfPlace(entry))}
              </small>
              <span className={styles.count}>{t("excerpts", { n: entry.quotations.length })}</span>
            </ViewLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
