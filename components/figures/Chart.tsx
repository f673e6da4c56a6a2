import {
  CHAIN_SEPARATOR,
  chartAltText,
  formatJoinedSource,
  formatValue,
} from "@/lib/figures/format";
import {
  type FigureGroup,
  type FigureSource,
  type FigureValue,
  isNumber,
  partitionByNumeric,
  valuesOf,
} from "@/lib/figures/group";
import { type Scale, scaleOf } from "@/lib/figures/scale";
import type { Translator } from "@/lib/text/translator";
import styles from "./figures.module.css";
import { Axis, Track } from "./Track";

/**
 * The values of one counted thing on one scale, each under its chain. Assistive technology gets a
 * single image whose alt text has everything; the table next to it has the links.
 */
export function Chart({ group, t }: { group: FigureGroup; t: Translator }) {
  const scale = scaleOf(valuesOf(group).map(({ figure }) => figure));
  const { drawn, inWords } = partitionByNumeric(group);
  const sourceRows = (source: FigureSource) => (
    <Source key={source.origin} source={source} scale={scale} t={t} />
  );
  return (
    <div className={styles.chart} role="img" aria-label={chartAltText(group, t)}>
      {drawn.map(sourceRows)}
      {scale && <Axis scale={scale} words={t.number} />}
      {inWords.map(sourceRows)}
    </div>
  );
}

interface SourceProps {
  source: FigureSource;
  scale: Scale | null;
  t: Translator;
}

function Source({ source, scale, t }: SourceProps) {
  const joined = formatJoinedSource(source, t);
  return (
    <div className={styles.source} data-joined={joined !== null || undefined}>
      {joined && <p className={styles.joined}>{joined}</p>}
      {source.values.map((value) => (
        <Row key={keyOf(value)} value={value} scale={scale} t={t} />
      ))}
    </div>
  );
}

/** React key: an excerpt may state several figures, but each in different words. */
export const keyOf = ({ figure, quotation }: FigureValue): string =>
  `${quotation.excerpt.id} ${figure.words}`;

interface RowProps {
  value: FigureValue;
  scale: Scale | null;
  t: Translator;
}

function Row({ value, scale, t }: RowProps) {
  const { value: words, said, when } = formatValue(value, t);
  const [speaker, ...others] = said;
  return (
    <div className={styles.row} data-value={words}>
      <p>
        <b>{speaker}</b>
        {others.map((name) => CHAIN_SEPARATOR + name).join("")}
        <small>{when}</small>
      </p>
      {scale && isNumber(value) ? (
        <Track figure={value.figure} scale={scale} words={words} />
      ) : (
        <p className={styles.words}>{words}</p>
      )}
    </div>
  );
}
