import type { Figure } from "@/geodata/schema";
import { GLYPH, glyphOf, labelPlace, type Shape } from "@/lib/figures/glyph";
import type { Scale } from "@/lib/figures/scale";
import styles from "./figures.module.css";

const percent = (part: number): string => `${(part * 100).toFixed(3)}%`;

type Value = Pick<Figure, "min" | "max" | "qualifier">;

/** Vertical position of a value's line below its label, and their height, in pixels. */
const LINE = 18;
const HEIGHT = 36;

/**
 * One value on the common scale, with its label above. Horizontal positions are percentages, so that
 * the chart fits any width while text and marks keep their size.
 */
export function Track({ figure, scale, words }: { figure: Value; scale: Scale; words: string }) {
  const { at, anchor } = labelPlace(figure, scale);
  return (
    <svg className={styles.track} width="100%" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <line
          key={tick}
          className={styles.grid}
          x1={percent(tick / scale.max)}
          x2={percent(tick / scale.max)}
          y2="100%"
        />
      ))}
      {/* The label's line is as high as its text. */}
      <svg className={styles.below} y="1rem" width="100%" height={HEIGHT} aria-hidden="true">
        <line className={styles.grid} x2="100%" y1={LINE} y2={LINE} />
        <Glyph figure={figure} scale={scale} y={LINE} />
      </svg>
      <text className={styles.value} x={percent(at)} y="1rem" textAnchor={anchor}>
        {words}
      </text>
    </svg>
  );
}

/** The numbers of the ticks, below all tracks. */
export function Axis({ scale, words }: { scale: Scale; words: (tick: number) => string }) {
  return (
    <svg className={styles.axis} width="100%" aria-hidden="true">
      {scale.ticks.map((tick, i) => (
        <text
          key={tick}
          className={styles.tick}
          x={percent(tick / scale.max)}
          y="0.875rem"
          textAnchor={i === 0 ? "start" : tick === scale.max ? "end" : "middle"}
        >
          {words(tick)}
        </text>
      ))}
    </svg>
  );
}

export function Glyph({ figure, scale, y }: { figure: Value; scale: Scale; y: number }) {
  return (
    <g className={styles.glyph}>
      {glyphOf(figure, scale).map((shape) => (
        <Drawn key={JSON.stringify(shape)} shape={shape} y={y} />
      ))}
    </g>
  );
}

function Drawn({ shape, y }: { shape: Shape; y: number }) {
  switch (shape.kind) {
    case "dot":
    case "halo":
      return <circle data-kind={shape.kind} cx={percent(shape.at)} cy={y} r={shape.radius} />;
    case "bar":
      return (
        <rect
          x={percent(shape.from)}
          y={y - GLYPH.bar / 2}
          width={percent(shape.to - shape.from)}
          height={GLYPH.bar}
          opacity={shape.strength}
        />
      );
    case "cap":
    case "arrow":
      return (
        <svg x={percent(shape.at)} y={y} overflow="visible" aria-hidden="true">
          {shape.kind === "cap" ? (
            <rect
              x={-GLYPH.cap.width / 2}
              y={-GLYPH.cap.height / 2}
              width={GLYPH.cap.width}
              height={GLYPH.cap.height}
            />
          ) : (
            <path d={`M${-GLYPH.arrow} ${-GLYPH.arrow}L0 0L${-GLYPH.arrow} ${GLYPH.arrow}`} />
          )}
        </svg>
      );
  }
}
