import { ViewLink } from "@/components/view/ViewLink.client";
import type { PlaceEntry } from "@/lib/atlas/atlas";
import { localized, type Translator } from "@/lib/text/translator";
import { truncateInput } from "@/lib/text/truncate-input";
import { BackLink } from "./BackLink";
import styles from "./panel.module.css";
import { Unknown } from "./Unknown";

interface Props {
  id: string;
  near: readonly PlaceEntry[];
  t: Translator;
}

/** The panel for an unknown place id: the places with similar names. */
export function UnknownPlace({ id, near, t }: Props) {
  return (
    <Unknown
      back={<BackLink t={t} />}
      title={t("unknownTitle")}
      text={t("unknownText", { id: truncateInput(id) })}
    >
      <section className={styles.places}>
        <h2>{t("unknownNear")}</h2>
        <ul>
          {near.map((entry) => (
            <li key={entry.id}>
              <ViewLink place={entry.id} className={styles.place}>
                <span className={styles.name}>
                  {localized(entry.place.properties.names, t.lang)}
                </span>
                <span className={styles.count}>
                  {t("excerpts", { n: entry.quotations.length })}
                </span>
              </ViewLink>
            </li>
          ))}
        </ul>
      </section>
    </Unknown>
  );
}
