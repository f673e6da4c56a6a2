"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { useView } from "@/components/view/ViewProvider.client";
import styles from "./timeline.module.css";

interface Props {
  /** The last step; the first is 0. */
  months: number;
  show: (month: number) => void;
}

/** How long each month is shown when panel and address are there, too, in ms. */
const STEP = 1200;

/** Shows month after month until the last, or until it is stopped. */
export function PlayButton({ months, show }: Props) {
  const t = useTranslator();
  const { pending } = useView();
  const [at, setAt] = useState<number | null>(null);
  // What is shown changes the view, and with it this function; the steps go on.
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    if (at !== null) latest.current(at);
  }, [at]);
  // On a slow line a month waits for its panel: none is skipped.
  useEffect(() => {
    if (at === null || pending) return;
    const timer = setTimeout(() => setAt(at < months ? at + 1 : null), STEP);
    return () => clearTimeout(timer);
  }, [at, months, pending]);
  return (
    <button
      type="button"
      className={styles.play}
      aria-label={t(at === null ? "timePlay" : "timePause")}
      title={t(at === null ? "timePlay" : "timePause")}
      onClick={() => setAt(at === null ? 0 : null)}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" fill="currentColor" aria-hidden="true">
        <path d={at === null ? "M3 1.5 12 7 3 12.5Z" : "M3 2h3v10H3ZM8 2h3v10H8Z"} />
      </svg>
    </button>
  );
}
