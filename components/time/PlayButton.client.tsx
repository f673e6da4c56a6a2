"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { useView } from "@/components/view/ViewProvider.client";
import styles from "./timeline.module.css";

interface Props {
  /** Index of the last month; the first is 0. */
  months: number;
  show: (month: number) => void;
}

/** How long each month is shown after its panel has been loaded, in ms. */
const STEP_MS = 1200;

/** Plays the timeline month by month, until the last one or until it is stopped. */
export function PlayButton({ months, show }: Props) {
  const t = useTranslator();
  const { pending } = useView();
  const [current, setCurrent] = useState<number | null>(null);
  // A ref, because showing a month changes the view and with it `show`, which must not restart the step.
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    if (current !== null) latest.current(current);
  }, [current]);
  // Waits for the month's panel, so that no month is skipped on a slow connection.
  useEffect(() => {
    if (current === null || pending) return;
    const timer = setTimeout(() => setCurrent(current < months ? current + 1 : null), STEP_MS);
    return () => clearTimeout(timer);
  }, [current, months, pending]);
  return (
    <button
      type="button"
      className={`${styles.play} needs-script`}
      aria-label={t(current === null ? "timePlay" : "timePause")}
      title={t(current === null ? "timePlay" : "timePause")}
      onClick={() => setCurrent(current === null ? 0 : null)}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" fill="currentColor" aria-hidden="true">
        <path d={current === null ? "M3 1.5 12 7 3 12.5Z" : "M3 2h3v10H3ZM8 2h3v10H8Z"} />
      </svg>
    </button>
  );
}
