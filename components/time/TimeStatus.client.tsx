"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { useView } from "@/components/view/ViewProvider.client";
import { describeFilter, type Intervals } from "@/lib/time/describe-filter";
import { serializeTimeWindow } from "@/lib/time/time-window";

/** How long a time window must stand before it is told, in ms: keys move a handle in steps. */
const SETTLED = 500;

/** Says, to those who do not see the map, what a change of the time window has left; nothing before that. */
export function TimeStatus({ intervals }: { intervals: Intervals }) {
  const t = useTranslator();
  const { view, previewing } = useView();
  const { time } = view;
  const [said, say] = useState("");
  const key = time ? serializeTimeWindow(time) : "";
  const told = useRef(key);
  const effect = describeFilter(intervals, time, t);
  useEffect(() => {
    if (previewing || key === told.current) return;
    const timer = setTimeout(() => {
      told.current = key;
      say(effect);
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [key, effect, previewing]);
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}
