"use client";

import { useEffect, useRef, useState } from "react";
import { heightOf } from "@/lib/embed/height";
import { weightOf } from "@/lib/embed/weight";
import type { Size } from "@/lib/geo/mercator";
import styles from "./share.module.css";

/** How long a loaded embed is left alone before it is weighed, in ms: it may fetch more when it is idle. */
const STILL = 1500;

interface Props {
  address: string;
  title: string;
  measures: Size;
  scale: number;
  /** Must not change from one drawing to the next. */
  onHeight: (px: number) => void;
  onWeight: (bytes: number | null) => void;
}

/** One embed in a frame, as an article would show it; it reports its height and what it weighs. */
export function EmbedIframe({ address, title, measures, scale, onHeight, onWeight }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [loaded, setLoaded] = useState(false);

  useEffect(() => {
    const hear = ({ source, data }: MessageEvent) => {
      if (!frame.current || source !== frame.current.contentWindow) return;
      const height = heightOf(data);
      if (height !== null) onHeight(height);
    };
    window.addEventListener("message", hear);
    return () => window.removeEventListener("message", hear);
  }, [onHeight]);

  useEffect(() => {
    if (!loaded) return;
    const timer = setTimeout(() => onWeight(weigh(frame.current)), STILL);
    return () => {
      clearTimeout(timer);
      onWeight(null);
    };
  }, [loaded, onWeight]);

  const { width, height } = measures;
  return (
    <div className={styles.column} style={{ width: width * scale, height: height * scale }}>
      <iframe
        ref={frame}
        title={title}
        loading="lazy"
        src={address}
        style={{ width, height, transform: `scale(${scale})` }}
        onLoad={() => setLoaded(true)}
      />
    </div>
  );
}

/** What a frame of this host has fetched, in bytes; null where it cannot be told. */
function weigh(frame: HTMLIFrameElement | null): number | null {
  try {
    const entries = (kind: "navigation" | "resource") =>
      frame?.contentWindow?.performance.getEntriesByType(kind) as PerformanceResourceTiming[];
    const pages = entries("navigation");
    if (pages.length === 0 || pages.some(({ responseStatus }) => responseStatus >= 400))
      return null;
    return weightOf([...pages, ...entries("resource")]);
  } catch {
    // A page that would not be framed is nobody's, and nothing of it may be read.
    return null;
  }
}
