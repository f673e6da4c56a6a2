"use client";

import { type RefObject, useEffect, useRef } from "react";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { TimeLink } from "@/components/view/TimeLink.client";
import { useView } from "@/components/view/ViewProvider.client";
import type { Timeline as Times } from "@/lib/atlas/timeline";
import { formatTimeWindow } from "@/lib/time/format-time-window";
import { monthAfter, monthsBetween, type TimeWindow } from "@/lib/time/time-window";
import { PlayButton } from "./PlayButton.client";
import { TimeBars } from "./TimeBars";
import styles from "./timeline.module.css";

/**
 * When the excerpts speak of: bars on an axis of months, and a window over them with two handles. The
 * years are links, so that it filters without script, too.
 */
export function Timeline({ times }: { times: Times }) {
  const { view, replaceAndFetch, preview, previewing } = useView();
  const { time } = view;
  // While a handle is moved the map follows; panel and address do when it is let go.
  const move = (window: TimeWindow | null) => preview({ ...view, time: window });
  const letGo = () => {
    if (previewing) replaceAndFetch(view);
  };
  const t = useTranslator();
  const months = monthsBetween(times.first, times.last);
  const [from, to] = handlesOf(time, times.first, months);
  const windowOf = (start: number, end: number): TimeWindow | null =>
    start === 0 && end === months
      ? null
      : { from: monthAfter(times.first, start), to: monthAfter(times.first, end) };
  const axis = useMovedEarly<HTMLDivElement>([from, to], ([start = from, end = to]) =>
    replaceAndFetch({ ...view, time: windowOf(Math.min(start, end), Math.max(start, end)) }),
  );
  const handle = (name: "timeFrom" | "timeTo", value: number, moved: (at: number) => void) => (
    <input
      type="range"
      autoComplete="off"
      min={0}
      max={months}
      value={value}
      aria-label={t(name)}
      aria-valuetext={monthWords(monthAfter(times.first, value))}
      onChange={({ currentTarget }) => moved(Number(currentTarget.value))}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyUp={letGo}
      onBlur={letGo}
    />
  );
  const monthWords = (month: string) => formatTimeWindow({ from: month, to: month }, t);
  return (
    <section className={styles.timeline} aria-label={t("timelineLabel")}>
      <div className={styles.head}>
        <PlayButton
          months={months}
          show={(at) => replaceAndFetch({ ...view, time: windowOf(at, at) })}
        />
        <output>{time ? formatTimeWindow(time, t) : t("allTime")}</output>
        {time && <TimeLink time={null}>{t("allTime")}</TimeLink>}
        <p className={styles.kinds}>
          <span data-happened>{t("timeHappened")}</span>
          <span>{t("timeExpected")}</span>
        </p>
      </div>
      <div ref={axis} className={styles.axis}>
        <TimeBars times={times} months={months + 1} window={time && { from, to: to + 1 }} />
        {handle("timeFrom", from, (at) => move(windowOf(Math.min(at, to), to)))}
        {handle("timeTo", to, (at) => move(windowOf(from, Math.max(at, from))))}
      </div>
      <svg className={styles.years} height="24">
        <title>{t("time")}</title>
        {yearsOf(times).map(({ year, at, long }) => (
          <TimeLink
            key={year}
            time={{ from: year, to: year }}
            aria-current={time?.from === year && time.to === year ? "true" : undefined}
          >
            <rect x={`${at * 100}%`} width={`${long * 100}%`} height="24" />
            <line x1={`${at * 100}%`} x2={`${at * 100}%`} y1="0" y2="24" />
            <text x={`${at * 100}%`} dx="6" y="16">
              {year}
            </text>
          </TimeLink>
        ))}
      </svg>
    </section>
  );
}

/**
 * Calls back if the range inputs in an element do not say what the page was written with: somebody has
 * moved them before this script had come. Returns the element's ref.
 */
function useMovedEarly<E extends HTMLElement>(
  written: readonly number[],
  moved: (values: number[]) => void,
): RefObject<E | null> {
  const element = useRef<E>(null);
  const first = useRef({ written, moved });
  useEffect(() => {
    const inputs = element.current?.querySelectorAll("input") ?? [];
    const values = Array.from(inputs, ({ value }) => Number(value));
    if (String(values) !== String(first.current.written)) first.current.moved(values);
  }, []);
  return element;
}

/** Where the handles stand, in months from the first. */
function handlesOf(time: TimeWindow | null, first: string, months: number): [number, number] {
  if (time === null) return [0, months];
  const within = (at: number) => Math.min(months, Math.max(0, at));
  const from = monthsBetween(first, monthOf(time.from, "01"));
  const to = monthsBetween(first, monthOf(time.to, "12"));
  return [within(from), within(to)];
}

const monthOf = (point: string, otherwise: string): string =>
  point.length === 4 ? `${point}-${otherwise}` : point.slice(0, 7);

/** The years of an axis: where each begins and how long it is, of the whole. */
function yearsOf({ first, last }: Times): { year: string; at: number; long: number }[] {
  const months = monthsBetween(first, last) + 1;
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const year = String(from + i);
    const start = Math.max(0, monthsBetween(first, `${year}-01`));
    const end = Math.min(months, monthsBetween(first, `${year}-12`) + 1);
    return { year, at: start / months, long: (end - start) / months };
  });
}
