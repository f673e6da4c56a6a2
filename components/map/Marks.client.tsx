"use client";

import type { MouseEvent } from "react";
import { isPlainClick } from "@/components/hooks/plain-click";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { useView } from "@/components/view/ViewProvider.client";
import type { LineStyle } from "@/lib/atlas/certainty";
import { offsetAttributes } from "@/lib/boot/offset";
import { PLACE_ATTRIBUTE } from "@/lib/boot/protocol";
import type { Size } from "@/lib/geo/mercator";
import { isTethered, MARK_SIZE, type PlacedMark } from "@/lib/marks/marks";
import { DOTTED_RING_WIDTH, RING_DASHES, RING_WIDTH } from "@/lib/marks/ring";
import { writeView } from "@/lib/view/codec";
import { withPlace } from "@/lib/view/view";
import styles from "./map.module.css";

interface Props {
  placed: readonly PlacedMark[];
  box: Size;
}

/**
 * The marks over the map: one link, and one tab stop, per place. A ring in the line style of the place's
 * certainty contains the number of excerpts. A mark that is displaced from its place has a line to it; a mark
 * outside the viewport appears at the edge, with its name, when it gets focus.
 */
export function Marks({ placed, box }: Props) {
  const t = useTranslator();
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset
    <svg
      className={styles.marks}
      viewBox={`0 0 ${box.width} ${box.height}`}
      width={box.width}
      height={box.height}
      role="group"
      aria-label={t("marks")}
    >
      {placed.map((mark) => (
        <MarkLink key={mark.mark.id} placed={mark} box={box} />
      ))}
    </svg>
  );
}

function MarkLink({ placed, box }: { placed: PlacedMark; box: Size }) {
  const { mark, anchor, position, offScreenSide } = placed;
  const { view, allowed, go, hovered, setHovered } = useView();
  const t = useTranslator();
  const next = withPlace(view, mark.id);
  const label = t("markLabel", {
    place: mark.name,
    precision: mark.precision,
    excerpts: t("excerpts", { n: mark.excerpts }),
  });
  const choose = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    go(next);
  };
  return (
    <a
      href={writeView(next, allowed)}
      className={styles.mark}
      {...{ [PLACE_ATTRIBUTE]: mark.id }}
      {...offsetAttributes(anchor, box)}
      data-stroke={mark.lineStyle}
      data-off-screen={offScreenSide ?? undefined}
      data-hovered={hovered === mark.id || undefined}
      aria-current={view.place === mark.id ? "true" : undefined}
      aria-label={offScreenSide ? `${label}, ${t("offMap")}` : label}
      onClick={choose}
      onPointerEnter={() => setHovered(mark.id)}
      onPointerLeave={() => setHovered(null)}
      onFocus={() => setHovered(mark.id)}
      onBlur={() => setHovered(null)}
    >
      {offScreenSide ? (
        <EdgeName placed={placed} box={box} />
      ) : (
        isTethered(placed) && <Tether from={anchor} to={position} />
      )}
      <g transform={`translate(${position.x.toFixed(1)} ${position.y.toFixed(1)})`}>
        <circle className={styles.reach} r={MARK_SIZE / 2 + 3} />
        <Ring lineStyle={mark.lineStyle} />
        <text className={styles.count} dy="0.36em">
          {mark.excerpts}
        </text>
      </g>
    </a>
  );
}

/** Its stroke is in attributes, which the style sheet overrides where the mark is hovered or selected. */
function Ring({ lineStyle }: { lineStyle: LineStyle }) {
  const isDotted = lineStyle === "dotted";
  return (
    <circle
      className={styles.ring}
      r={MARK_SIZE / 2 - 1}
      strokeWidth={isDotted ? DOTTED_RING_WIDTH : RING_WIDTH}
      strokeDasharray={RING_DASHES[lineStyle] || undefined}
      strokeLinecap={isDotted ? "round" : undefined}
    />
  );
}

function Tether({ from, to }: { from: PlacedMark["anchor"]; to: PlacedMark["position"] }) {
  const [x1, y1, x2, y2] = [from.x, from.y, to.x, to.y].map((pixels) => pixels.toFixed(1));
  return <line className={styles.tether} x1={x1} y1={y1} x2={x2} y2={y2} />;
}

/** The name of a place outside the viewport, with an arrow towards it. */
function EdgeName({ placed: { mark, anchor, position }, box }: { placed: PlacedMark; box: Size }) {
  const right = position.x > box.width / 2;
  const angle = (Math.atan2(anchor.y - position.y, anchor.x - position.x) * 180) / Math.PI;
  const offset = MARK_SIZE / 2 + 6;
  return (
    <>
      <path
        className={styles.arrow}
        d="M 13 -4.5 L 19 0 L 13 4.5 Z"
        transform={`translate(${position.x.toFixed(1)} ${position.y.toFixed(1)}) rotate(${angle.toFixed(1)})`}
      />
      <text
        className={styles.edgeName}
        x={position.x + (right ? -offset : offset)}
        y={position.y}
        dy="0.36em"
        textAnchor={right ? "end" : "start"}
      >
        {mark.name}
      </text>
    </>
  );
}
