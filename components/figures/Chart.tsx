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
 * The values of one thing counted on one scale, each under everybody who said it. To assistive
 * technology it is one image whose text says all that it shows; the table beside it has the links.
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
      {source.values.map((stated) => (
        <Row key={keyOf(stated)} stated={stated} scale={scale} t={t} />
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
  t: Translator;
}

function Row({ stated, scale, t }: RowProps) {
  const { value, said, when } = formatValue(stated, t);
  const [speaker, ...through] = said;
  return (
    <div className={styles.row} data-value={value}>
      <p>
        <b>{speaker}</b>
        {through.map((link) => CHAIN_SEPARATOR + link).join("")}
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
