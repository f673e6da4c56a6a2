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
  /** The mark of the chosen place. */
  target: PlacedMark;
  /** The map box's top left corner in the window, in pixels. */
  origin: Point;
}

/** From the bottom of a line of the quotation up to its underline, in pixels. */
const UNDERLINE = 2.5;

interface Line {
  d: string;
  lineStyle: string;
}

/**
 * The leader line: the underline of the words that name the place runs on to the mark. It starts at
 * the excerpt under the pointer or the focus, or else at the first whose underline is in sight.
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
  // It crosses from the panel to the map, so it belongs to neither.
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

/** The right end of the underline that the line leaves from, in window pixels. */
function startOfLine(): Start | null {
  const quotations = [...document.querySelectorAll<HTMLElement>("#panel [data-mention]")];
  const active = (tie: HTMLElement) => tie.closest("article")?.matches(":hover, :focus-within");
  const tie = [...quotations.filter(active), ...quotations].find(inSight);
  if (!tie) return null;
  // Words that break over two lines have a box for each; the line leaves from the last.
  const box = [...tie.getClientRects()].at(-1);
  return box
    ? { at: { x: box.right, y: box.bottom - UNDERLINE }, lineStyle: tie.dataset.mention ?? "solid" }
    : null;
}

/** Whether the words can be seen: inside the window, and not under the head of the panel. */
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
 * Along the underline, out of the panel (beside it, or up its margin where it is a sheet), and
 * straight to the ring of the mark. Null where the sheet covers the mark.
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

/** The sheet with the layers and the key, where it is open: the line would be drawn over what it says. */
const openSheet = (): DOMRect | undefined =>
  document.querySelector(`#${MAP_ID} details[open] > :last-child`)?.getBoundingClientRect();
