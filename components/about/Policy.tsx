import type { ReactNode } from "react";
import { Icon } from "@/components/icon/Icon";
import { LegendLines } from "@/components/legend/LegendLines";
import type { Layer } from "@/geodata/schema";
import { ATLAS_COLLECTION } from "@/lib/data/selection";
import { CHANGES_PATH } from "@/lib/routes/paths";
import { localized, type MessageKey, type Translator } from "@/lib/text/translator";
import styles from "./about.module.css";
import { type OwnParagraphs, SECTIONS, type SectionId } from "./sections";

interface Props {
  layers: readonly Layer[];
  own: Record<OwnParagraphs, readonly string[]>;
  t: Translator;
}

/** `/about`: the editorial policy of the atlas. */
export function Policy({ layers, own, t }: Props) {
  const extras: Partial<Record<SectionId, ReactNode>> = {
    doubt: <LegendLines t={t} />,
    corrections: (
      <p>
        <a href={CHANGES_PATH}>{t("changesTitle")}</a>
      </p>
    ),
    data: <Files layers={layers} t={t} />,
    licences: <Licences layers={layers} t={t} />,
  };
  const texts = (paragraph: MessageKey | OwnParagraphs): readonly string[] =>
    paragraph in own ? own[paragraph as OwnParagraphs] : [t(paragraph as MessageKey)];
  return (
    <main className={styles.about}>
      <a href="/" className={styles.back}>
        <Icon name="back" />
        {t("toAtlas")}
      </a>
      <h1>{t("aboutTitle")}</h1>
      <Contents t={t} />
      {SECTIONS.map(({ id, title, paragraphs }) => (
        <section key={id} id={id}>
          <h2>{t(title)}</h2>
          {paragraphs.flatMap(texts).map((text) => (
            <p key={text}>{text}</p>
          ))}
          {extras[id]}
        </section>
      ))}
    </main>
  );
}

const Contents = ({ t }: { t: Translator }) => (
  <nav aria-label={t("aboutContents")} className={styles.contents}>
    <ul>
      {SECTIONS.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`}>{t(title)}</a>
        </li>
      ))}
    </ul>
  </nav>
);

/** Plain links, not `<Link>`: these are files, which the router must not fetch as pages. */
const Files = ({ layers, t }: Pick<Props, "layers" | "t">) => (
  <ul className={styles.files}>
    <li>
      <a href={`/data/${ATLAS_COLLECTION}.geojson`}>{t("aboutDataAll")}</a>
    </li>
    {layers.map(({ id, title, licence }) => (
      <li key={id}>
        <a href={`/data/${id}.geojson`}>{localized(title, t.lang)}</a> <small>{licence}</small>
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
] as const satisfies readonly MessageKey[];

/** A schematic course is the atlas's own drawing. */
function Licences({ layers, t }: Pick<Props, "layers" | "t">) {
  const isSchematic = layers.some(({ features }) =>
    features.some(({ properties }) => properties.schematic),
  );
  const shown = LICENCES.filter((key) => key !== "aboutLicenceRoutes" || isSchematic);
  return (
    <ul>
      {shown.map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ul>
  );
}
