"use client";

import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { MAP_ID } from "@/lib/boot/protocol";
import { crosses } from "@/lib/geo/crosses";
import type { Point } from "@/lib/geo/mercator";
import type { PlacedMark } from "@/lib/marks/marks";
import { MARK_SIZE } from "@/lib/marks/marks";
import styles from "./map.module.css";

interface Props {
  /** The mark of the selected place. */
  target: PlacedMark;
  /** Top left corner of the map in the viewport, in pixels. */
  origin: Point;
}

/** Distance from the bottom of a line of a quotation to its underline, in pixels. */
const UNDERLINE = 2.5;

interface Line {
  d: string;
  lineStyle: string;
}

/**
 * The leader line: it extends the underline of the words that mention the place to its mark. It starts at the
 * excerpt that is hovered or focused, or else at the first whose underline is visible.
 */
export function LeaderLine({ target, origin }: Props) {
  const [line, setLine] = useState<Line | null>(null);
  const x = origin.x + target.position.x;
  const y = origin.y + target.position.y;

  useEffect(() => {
    let frame = 0;
    const draw = () => {
      frame = 0;
      const start = startOfLine();
      const points = start && route(start.at, { x, y });
      const isShown = points && !crosses(points, openSheet());
      setLine(isShown ? { d: pathOf(points), lineStyle: start.lineStyle } : null);
    };
    const redraw = () => {
      frame ||= requestAnimationFrame(draw);
    };
    const events = ["scroll", "resize", "pointerover", "focusin", "toggle"] as const;
    for (const event of events)
      window.addEventListener(event, redraw, { capture: true, passive: true });
    const panel = document.getElementById("panel");
    const watcher = new MutationObserver(redraw);
    if (panel) watcher.observe(panel, { childList: true, subtree: true });
    redraw();
    return () => {
      cancelAnimationFrame(frame);
      watcher.disconnect();
      for (const event of events) window.removeEventListener(event, redraw, { capture: true });
    };
  }, [x, y]);

  if (line === null) return null;
  // A portal, because the line crosses panel and map.
  return createPortal(
    <svg className={styles.leader} aria-hidden="true">
      <path d={line.d} data-stroke={line.lineStyle} />
    </svg>,
    document.body,
  );
}

interface Start {
  at: Point;
  lineStyle: string;
}

/** The right end of the underline where the line starts, in pixels of the viewport. */
function startOfLine(): Start | null {
  const quotations = [...document.querySelectorAll<HTMLElement>("#panel [data-mention]")];
  const active = (tie: HTMLElement) => tie.closest("article")?.matches(":hover, :focus-within");
  const tie = [...quotations.filter(active), ...quotations].find(inSight);
  if (!tie) return null;
  // Wrapped words have a rectangle per line; the leader line starts at the last.
  const box = [...tie.getClientRects()].at(-1);
  return box
    ? { at: { x: box.right, y: box.bottom - UNDERLINE }, lineStyle: tie.dataset.mention ?? "solid" }
    : null;
}

/** Whether the words are inside the viewport and not covered by the panel's sticky header. */
function inSight(tie: HTMLElement): boolean {
  const { top, bottom, left, right } = tie.getBoundingClientRect();
  const shown = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return (
    top > 0 &&
    bottom < window.innerHeight &&
    shown !== null &&
    (tie.contains(shown) || shown.contains(tie))
  );
}

/**
 * Points of the line: along the underline, out of the panel (to its side, or up its margin if it is a bottom
 * sheet), and straight to the mark's ring. Null if the sheet covers the mark.
 */
function route(start: Point, end: Point): Point[] | null {
  const panel = document.getElementById("panel")?.getBoundingClientRect();
  if (!panel) return null;
  const beside = panel.right < end.x;
  if (!beside && panel.top < end.y + MARK_SIZE) return null;
  const elbow = { x: beside ? panel.right : panel.right - 10, y: start.y };
  const from = beside ? elbow : { x: elbow.x, y: panel.top };
  const length = Math.hypot(end.x - from.x, end.y - from.y) || 1;
  const stop = Math.max(0, (length - MARK_SIZE / 2) / length);
  const tip = { x: from.x + (end.x - from.x) * stop, y: from.y + (end.y - from.y) * stop };
  return [start, elbow, from, tip];
}

const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, i) => `${i ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");

/** The open layer panel, which the line must not cross. */
const openSheet = (): DOMRect | undefined =>
  document.querySelector(`#${MAP_ID} details[open] > :last-child`)?.getBoundingClientRect();
