import { ViewLink } from "@/components/view/ViewLink.client";
import type { PlaceEntry } from "@/lib/atlas/atlas";
import { repeated } from "@/lib/text/truncate-input";
import { named, type Speech } from "@/lib/text/translator";
import { BackLink } from "./BackLink";
import styles from "./panel.module.css";
import { Unknown } from "./Unknown";

interface Props {
  id: string;
  near: readonly PlaceEntry[];
  speech: Speech;
}

/** What an unknown place's address shows: the places with the nearest names. */
export function UnknownPlace({ id, near, speech }: Props) {
  return (
    <Unknown
      back={<BackLink speech={speech} />}
      title={speech("unknownTitle")}
      text={speech("unknownText", { id: repeated(id) })}
    >
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
    </Unknown>
  );
}
