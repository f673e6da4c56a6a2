import { PageLink } from "@/components/view/ViewLink.client";
import type { CountedFigure } from "@/lib/atlas/atlas";
import { dateWords } from "@/lib/time/format-date";
import { figureWords } from "@/lib/atlas/figure";
import { figurePath } from "@/lib/view/figures-page";
import { named, type Speech } from "@/lib/text/translator";
import { FigureGlyph } from "./FigureGlyph";
import styles from "./quotation.module.css";

/** The figures of an excerpt, set out: value, what is counted, as of when. */
export function FigureList({
  figures,
  speech,
}: {
  figures: readonly CountedFigure[];
  speech: Speech;
}) {
  return (
    <ul className={styles.figures} aria-label={speech("figures")}>
      {figures.map((figure) => (
        <li key={`${figure.counted} ${figure.words}`}>
          <FigureGlyph qualifier={figure.qualifier} />
          <strong>{figureWords(figure, speech)}</strong>
          <span>
            <PageLink page={figurePath(figure.counted)}>
              {named(figure.thing.names, speech.lang)}
              <span className="visually-hidden">, {speech("figuresBeside")}</span>
            </PageLink>
            <AsOf figure={figure} speech={speech} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function AsOf({ figure: { as_of: asOf }, speech }: { figure: CountedFigure; speech: Speech }) {
  const date = dateWords(asOf?.edtf ?? null, speech);
  if (date === null) return null;
  return (
    <small>
      , {speech("figureAsOf", { date })}
      {asOf?.basis === "inferred" && <i> ({speech("inferredMark")})</i>}
    </small>
  );
}
