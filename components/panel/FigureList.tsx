import { PageLink } from "@/components/view/ViewLink.client";
import type { CountedFigure } from "@/lib/atlas/atlas";
import { formatFigure } from "@/lib/atlas/figure";
import { figurePath } from "@/lib/routes/paths";
import { localized, type Translator } from "@/lib/text/translator";
import { formatDate } from "@/lib/time/format-date";
import { FigureGlyph } from "./FigureGlyph";
import styles from "./quotation.module.css";

/** The figures of an excerpt: value, counted thing, and "as of" date. */
export function FigureList({ figures, t }: { figures: readonly CountedFigure[]; t: Translator }) {
  return (
    <ul className={styles.figures} aria-label={t("figures")}>
      {figures.map((figure) => (
        <li key={`${figure.counted} ${figure.words}`}>
          <FigureGlyph qualifier={figure.qualifier} />
          <strong>{formatFigure(figure, t)}</strong>
          <span>
            <PageLink page={figurePath(figure.counted)}>
              {localized(figure.thing.names, t.lang)}
              <span className="visually-hidden">, {t("figuresBeside")}</span>
            </PageLink>
            <AsOf figure={figure} t={t} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function AsOf({ figure: { as_of: asOf }, t }: { figure: CountedFigure; t: Translator }) {
  const date = formatDate(asOf?.edtf ?? null, t);
  if (date === null) return null;
  return (
    <small>
      , {t("figureAsOf", { date })}
      {asOf?.basis === "inferred" && <i> ({t("inferredMark")})</i>}
    </small>
  );
}
