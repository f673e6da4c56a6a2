"use client";

import { type RefObject, useEffect, useState } from "react";
import type { Point, Size } from "@/lib/geo/mercator";

/** An element's size and viewport position, in pixels, updated on resize; null before the first layout. */
export function useElementRect(ref: RefObject<HTMLElement | null>): (Size & Point) | null {
  const [box, setBox] = useState<(Size & Point) | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const { width, height, left: x, top: y } = element.getBoundingClientRect();
      setBox({ width, height, x, y });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return box;
}
