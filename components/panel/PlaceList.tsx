import { LineSample } from "@/components/legend/LineSample";
import { Swatch } from "@/components/legend/Swatch";
import { ViewLink } from "@/components/view/ViewLink.client";
import type { Layer } from "@/geodata/schema";
import type { Atlas, PlaceEntry } from "@/lib/atlas/atlas";
import { precisionOfPlace, strokeOfPlace } from "@/lib/atlas/certainty";
import { named, type Speech } from "@/lib/text/translator";
import styles from "./panel.module.css";

/** Every place, by layer. */
export function PlaceList({ atlas, speech }: { atlas: Atlas; speech: Speech }) {
  return (
    <nav aria-label={speech("places")} className={styles.places}>
      {atlas.layers.map((layer) => (
        <LayerPlaces
          key={layer.id}
          layer={layer}
          entries={atlas.places.filter((entry) => entry.layer === layer.id)}
          speech={speech}
        />
      ))}
    </nav>
  );
}

interface LayerProps {
  layer: Layer;
  entries: readonly PlaceEntry[];
  speech: Speech;
}

function LayerPlaces({ layer, entries, speech }: LayerProps) {
  return (
    <section>
      <h2>
        <Swatch layer={layer.id} />
        {named(layer.title, speech.lang)}
      </h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <ViewLink place={entry.id} className={styles.place} data-place={entry.id}>
              <span className={styles.name}>
                {named(entry.place.properties.names, speech.lang)}
              </span>
              <small>
                <LineSample stroke={strokeOfPlace(entry)} />
                {speech(precisionOfPlace(entry))}
              </small>
              <span className={styles.count}>{speech("excerpts", { n: entry.ties.length })}</span>
            </ViewLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
