import {
  apart,
  type FigureGroup,
  type FigureSource,
  type FigureValue,
  isNumber,
  valuesOf,
} from "@/lib/figures/group";
import { type Scale, scaleOf } from "@/lib/figures/scale";
import { chartWords, joinedWords, LINK, valueWords } from "@/lib/figures/format";
import type { Speech } from "@/lib/text/translator";
import styles from "./figures.module.css";
import { Axis, Track } from "./Track";

/**
 * The values of one thing counted on one scale, each under everybody who said it. To assistive
 * technology it is one image whose text says all that it shows; the table beside it has the links.
 */
export function Chart({ group, speech }: { group: FigureGroup; speech: Speech }) {
  const scale = scaleOf(valuesOf(group).map(({ figure }) => figure));
  const { drawn, inWords } = apart(group);
  const sourceRows = (source: FigureSource) => (
    <Source key={source.origin} source={source} scale={scale} speech={speech} />
  );
  return (
    <div className={styles.chart} role="img" aria-label={chartWords(group, speech)}>
      {drawn.map(sourceRows)}
      {scale && <Axis scale={scale} words={speech.number} />}
      {inWords.map(sourceRows)}
    </div>
  );
}

interface SourceProps {
  source: FigureSource;
  scale: Scale | null;
  speech: Speech;
}

function Source({ source, scale, speech }: SourceProps) {
  const joined = joinedWords(source, speech);
  return (
    <div className={styles.source} data-joined={joined !== null || undefined}>
      {joined && <p className={styles.joined}>{joined}</p>}
      {source.values.map((stated) => (
        <Row key={keyOf(stated)} stated={stated} scale={scale} speech={speech} />
      ))}
    </div>
  );
}

/** An excerpt may state more than one figure, each in words of its own. */
export const keyOf = ({ figure, quotation }: FigureValue): string =>
  `${quotation.excerpt.id} ${figure.words}`;

interface RowProps {
  stated: FigureValue;
  scale: Scale | null;
  speech: Speech;
}

function Row({ stated, scale, speech }: RowProps) {
  const { value, said, when } = valueWords(stated, speech);
  const [speaker, ...through] = said;
  return (
    <div className={styles.row} data-value={value}>
      <p>
        <b>{speaker}</b>
        {through.map((link) => LINK + link).join("")}
        <small>{when}</small>
      </p>
      {scale && isNumber(stated) ? (
        <Track figure={stated.figure} scale={scale} words={value} />
      ) : (
        <p className={styles.words}>{value}</p>
      )}
    </div>
  );
}
