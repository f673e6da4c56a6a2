import type { ReactNode } from "react";
import { KeyLines } from "@/components/legend/LegendLines";
import { Icon } from "@/components/icon/Icon";
import type { Layer } from "@/geodata/schema";
import { ATLAS_COLLECTION } from "@/lib/data/selection";
import { type Key, named, type Speech } from "@/lib/text/translator";
import styles from "./about.module.css";
import { SECTIONS, type SectionId } from "./sections";

interface Props {
  layers: readonly Layer[];
  speech: Speech;
}

/** The policy: what the atlas shows, what it never shows, and how it chooses. */
export function Policy({ layers, speech }: Props) {
  const more: Partial<Record<SectionId, ReactNode>> = {
    doubt: <KeyLines speech={speech} />,
    data: <Files layers={layers} speech={speech} />,
    licences: <Licences speech={speech} />,
  };
  return (
    <main className={styles.about}>
      <a href="/" className={styles.back}>
        <Icon name="back" />
        {speech("toAtlas")}
      </a>
      <h1>{speech("aboutTitle")}</h1>
      <Contents speech={speech} />
      {SECTIONS.map(({ id, title, paragraphs }) => (
        <section key={id} id={id}>
          <h2>{speech(title)}</h2>
          {paragraphs.map((key) => (
            <p key={key}>{speech(key)}</p>
          ))}
          {more[id]}
        </section>
      ))}
    </main>
  );
}

const Contents = ({ speech }: { speech: Speech }) => (
  <nav aria-label={speech("aboutContents")} className={styles.contents}>
    <ul>
      {SECTIONS.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`}>{speech(title)}</a>
        </li>
      ))}
    </ul>
  </nav>
);

/** Plain links: these are files, not pages. */
const Files = ({ layers, speech }: Props) => (
  <ul className={styles.files}>
    <li>
      <a href={`/data/${ATLAS_COLLECTION}.geojson`}>{speech("aboutDataAll")}</a>
    </li>
    {layers.map(({ id, title, licence }) => (
      <li key={id}>
        <a href={`/data/${id}.geojson`}>{named(title, speech.lang)}</a> <small>{licence}</small>
      </li>
    ))}
  </ul>
);

const LICENCES = [
  "aboutLicenceBorders",
  "aboutLicenceTowns",
  "aboutLicenceAirports",
  "aboutLicenceRoutes",
  "aboutLicenceFonts",
  "aboutLicenceMap",
] as const satisfies readonly Key[];

const Licences = ({ speech }: { speech: Speech }) => (
  <ul>
    {LICENCES.map((key) => (
      <li key={key}>{speech(key)}</li>
    ))}
  </ul>
);
