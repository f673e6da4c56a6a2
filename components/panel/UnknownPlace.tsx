import { ViewLink } from "@/components/view/ViewLink.client";
import type { PlaceEntry } from "@/lib/atlas/atlas";
import { named, type Speech } from "@/lib/text/speech";
import { BackLink } from "./BackLink";
import styles from "./panel.module.css";

interface Props {
  id: string;
  near: readonly PlaceEntry[];
  speech: Speech;
}

/** What an unknown place's address shows: the places with the nearest names. */
export function UnknownPlace({ id, near, speech }: Props) {
  return (
    <div className={styles.detail}>
      <BackLink speech={speech} />
      <header>
        <h1>{speech("unknownTitle")}</h1>
        <p>{speech("unknownText", { id: id.slice(0, 80) })}</p>
      </header>
      <section className={styles.places}>
        <h2>{speech("unknownNear")}</h2>
        <ul>
          {near.map((entry) => (
            <li key={entry.id}>
              <ViewLink place={entry.id} className={styles.place}>
                <span className={styles.name}>
                  {named(entry.place.properties.names, speech.lang)}
                </span>
                <span className={styles.count}>{speech("excerpts", { n: entry.ties.length })}</span>
              </ViewLink>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
