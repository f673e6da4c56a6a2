"use client";

import { type RefObject, useEffect, useRef } from "react";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { TimeLink } from "@/components/view/TimeLink.client";
import { useView } from "@/components/view/ViewProvider.client";
import type { Timeline as TimelineData } from "@/lib/atlas/timeline";
import type { Mark } from "@/lib/marks/marks";
import type { Intervals } from "@/lib/time/describe-filter";
import { formatTimeWindow } from "@/lib/time/format-time-window";
import { monthAfter, monthsBetween, type TimeWindow } from "@/lib/time/time-window";
import { TIMELINE_ID } from "@/lib/view/landmarks";
import { PlayButton } from "./PlayButton.client";
import { TimeBars } from "./TimeBars";
import { TimeStatus } from "./TimeStatus.client";
import styles from "./timeline.module.css";

interface Props {
  times: TimelineData;
  /** The intervals of every excerpt, and the marks with those of each place. */
  intervals: Intervals;
  marks: readonly Mark[];
}

/**
 * The excerpts as bars on an axis of months, with a time window that two handles move. The years are
 * links, so that filtering works without JavaScript, too.
 */
export function Timeline({ times, intervals, marks }: Props) {
  const { view, replaceAndFetch, preview, previewing } = useView();
  const { time } = view;
  // The map follows a handle while it is dragged; panel and URL are updated on release.
  const move = (window: TimeWindow | null) => preview({ ...view, time: window });
  const release = () => {
    if (previewing) replaceAndFetch(view);
  };
  const t = useTranslator();
  const months = monthsBetween(times.first, times.last);
  const [from, to] = handlesOf(time, times.first, months);
  const windowOf = (start: number, end: number): TimeWindow | null =>
    start === 0 && end === months
      ? null
      : { from: monthAfter(times.first, start), to: monthAfter(times.first, end) };
  const axis = useMovedBeforeHydration<HTMLDivElement>([from, to], ([start = from, end = to]) =>
    replaceAndFetch({ ...view, time: windowOf(Math.min(start, end), Math.max(start, end)) }),
  );
  const handle = (name: "timeFrom" | "timeTo", value: number, onMove: (month: number) => void) => (
    <input
      type="range"
      className="needs-script"
      autoComplete="off"
      min={0}
      max={months}
      value={value}
      aria-label={t(name)}
      aria-valuetext={formatMonth(monthAfter(times.first, value))}
      onChange={({ currentTarget }) => onMove(Number(currentTarget.value))}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyUp={release}
      onBlur={release}
    />
  );
  const formatMonth = (month: string) => formatTimeWindow({ from: month, to: month }, t);
  return (
    <section id={TIMELINE_ID} className={styles.timeline} aria-label={t("timelineLabel")}>
      <TimeStatus intervals={marks.find(({ id }) => id === view.place)?.intervals ?? intervals} />
      <div className={styles.head}>
        <PlayButton
          months={months}
          show={(month) => replaceAndFetch({ ...view, time: windowOf(month, month) })}
        />
        <span className={styles.shown}>{time ? formatTimeWindow(time, t) : t("allTime")}</span>
        {time && <TimeLink time={null}>{t("allTime")}</TimeLink>}
        <p className={styles.kinds}>
          <span data-happened>{t("timeHappened")}</span>
          <span>{t("timeExpected")}</span>
        </p>
      </div>
      <div ref={axis} className={styles.axis}>
        <TimeBars times={times} months={months + 1} window={time && { from, to: to + 1 }} />
        {handle("timeFrom", from, (month) => move(windowOf(Math.min(month, to), to)))}
        {handle("timeTo", to, (month) => move(windowOf(from, Math.max(month, from))))}
      </div>
      <svg className={styles.years}>
        <title>{t("time")}</title>
        {yearsOf(times).map(({ year, start, length }) => (
          <TimeLink
            key={year}
            time={{ from: year, to: year }}
            aria-current={time?.from === year && time.to === year ? "true" : undefined}
          >
            <rect x={`${start * 100}%`} width={`${length * 100}%`} height="100%" />
            <line x1={`${start * 100}%`} x2={`${start * 100}%`} y1="0" y2="100%" />
            <text x={`${start * 100}%`} dx="6" y="50%" dy="0.33em">
              {year}
            </text>
          </TimeLink>
        ))}
      </svg>
    </section>
  );
}

/**
 * Calls back if the range inputs in an element no longer have the values that the server rendered: the
 * user moved them before hydration.
 *
 * @returns the ref for the element
 */
function useMovedBeforeHydration<E extends HTMLElement>(
  rendered: readonly number[],
  onMoved: (values: number[]) => void,
): RefObject<E | null> {
  const element = useRef<E>(null);
  const first = useRef({ rendered, onMoved });
  useEffect(() => {
    const inputs = element.current?.querySelectorAll("input") ?? [];
    const values = Array.from(inputs, ({ value }) => Number(value));
    if (String(values) !== String(first.current.rendered)) first.current.onMoved(values);
  }, []);
  return element;
}

/** The positions of the handles, in months from the first. */
function handlesOf(time: TimeWindow | null, first: string, months: number): [number, number] {
  if (time === null) return [0, months];
  const clamp = (month: number) => Math.min(months, Math.max(0, month));
  const from = monthsBetween(first, monthOf(time.from, "01"));
  const to = monthsBetween(first, monthOf(time.to, "12"));
  return [clamp(from), clamp(to)];
}

/** The month of a year, month or day; a year has the month given. */
const monthOf = (date: string, monthOfYear: string): string =>
  date.length === 4 ? `${date}-${monthOfYear}` : date.slice(0, 7);

/** The years of an axis: start and length of each, as fractions of the axis. */
function yearsOf({ first, last }: TimelineData): { year: string; start: number; length: number }[] {
  const months = monthsBetween(first, last) + 1;
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const year = String(from + i);
    const start = Math.max(0, monthsBetween(first, `${year}-01`));
    const end = Math.min(months, monthsBetween(first, `${year}-12`) + 1);
    return { year, start: start / months, length: (end - start) / months };
  });
}
