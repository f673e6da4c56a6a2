import type { Figure } from "@/geodata/schema";
import type { Translator } from "@/lib/text/translator";
import styles from "./figures.module.css";
import { Glyph } from "./Track";

/** One sample per qualifier, on a scale from 0 to 10. */
const SAMPLES = [
  { qualifier: "plain", min: 5, max: 5 },
  { qualifier: "about", min: 5, max: 5 },
  { qualifier: "range", min: 2, max: 8 },
  { qualifier: "up-to", min: null, max: 9 },
  { qualifier: "over", min: 1, max: null },
] as const satisfies readonly Pick<Figure, "qualifier" | "min" | "max">[];

const SCALE = { max: 10, ticks: [] };

/** The legend of the chart: how plain numbers, "about", ranges, "up to" and "over" are drawn. */
export const FigureLegend = ({ t }: { t: Translator }) => (
  <section className={styles.key}>
    <h2>{t("figuresKey")}</h2>
    <ul>
      {SAMPLES.map((sample) => (
        <li key={sample.qualifier}>
          <svg width="44" height="24" aria-hidden="true">
            <Glyph figure={sample} scale={SCALE} y={12} />
          </svg>
          {t(`figureKey-${sample.qualifier}`)}
        </li>
      ))}
    </ul>
    <p>{t("figureKeyJoined")}</p>
  </section>
);
