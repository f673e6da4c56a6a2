"use client";

import { useEffect, useRef, useState } from "react";
import { heightOf } from "@/lib/embed/read-height-message";
import { weightOf } from "@/lib/embed/weight";
import type { Size } from "@/lib/geo/mercator";
import styles from "./share.module.css";

/** Delay in ms between an embed's load event and measuring its bytes: it fetches more when idle. */
const SETTLE_MS = 1500;

interface Props {
  address: string;
  title: string;
  /** Size of the iframe in pixels, before scaling. */
  size: Size;
  scale: number;
  /** This and `onWeight` must be stable between renders: they are dependencies of effects. */
  onHeight: (px: number) => void;
  onWeight: (bytes: number | null) => void;
}

/** An embed as an article would show it. Reports the height that it requests and the bytes it loads. */
export function EmbedIframe({ address, title, size, scale, onHeight, onWeight }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [loaded, setLoaded] = useState(false);

  useEffect(() => {
    const onMessage = ({ source, data }: MessageEvent) => {
      if (!frame.current || source !== frame.current.contentWindow) return;
      const height = heightOf(data);
      if (height !== null) onHeight(height);
    };
    window.addEventListener("message", onMessage);
    return () => window.removeEventListener("message", onMessage);
  }, [onHeight]);

  useEffect(() => {
    if (!loaded) return;
    const timer = setTimeout(() => onWeight(loadedBytes(frame.current)), SETTLE_MS);
    return () => {
      clearTimeout(timer);
      onWeight(null);
    };
  }, [loaded, onWeight]);

  const { width, height } = size;
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

/** The bytes that a same-origin iframe has loaded; null if it failed or is not accessible. */
function loadedBytes(frame: HTMLIFrameElement | null): number | null {
  try {
    const entries = (kind: "navigation" | "resource") =>
      frame?.contentWindow?.performance.getEntriesByType(kind) as PerformanceResourceTiming[];
    const pages = entries("navigation");
    if (pages.length === 0 || pages.some(({ responseStatus }) => responseStatus >= 400))
      return null;
    return weightOf([...pages, ...entries("resource")]);
  } catch {
    // A page that refused to be framed has an opaque origin, and reading from it throws.
    return null;
  }
}
