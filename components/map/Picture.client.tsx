"use client";

import { useEffect, useRef, useState } from "react";
import { useView } from "@/components/view/ViewProvider.client";
import type { Camera } from "@/lib/geo/mercator";
import { picturePath } from "@/lib/picture/address";
import type { Breakpoint, ResponsivePicture } from "@/lib/view/breakpoints";
import type { View } from "@/lib/view/view";
import styles from "./map.module.css";

interface Props {
  view: View;
  pictures: readonly ResponsivePicture[];
  cameraOf: (breakpoint: Breakpoint) => Camera;
  /** While the live map covers it, or the view is only previewed, the picture stays as it is and fetches nothing. */
  held: boolean;
}

/**
 * The map as the server draws it, larger than the window and centred, so that the live map coincides
 * with it. The browser picks one for its window; the page's words and marks say what it shows.
 */
export function Picture({ view, pictures, cameraOf, held }: Props) {
  const { allowed } = useView();
  const printing = usePrinting();
  const addresses = pictures.map(({ breakpoint, size, media }) => ({
    media,
    size,
    src: picturePath({ ...view, camera: cameraOf(breakpoint) }, allowed, {
      format: "svg",
      size,
      only: "map",
    }),
  }));
  const last = useRef(addresses);
  const shown = held && !printing ? last.current : addresses;
  useEffect(() => {
    last.current = shown;
  });
  const [first, rest] = [shown[0], shown.at(-1)];
  return (
    <picture className={styles.picture}>
      {/* On a phone's line it is worth asking before the words have come that stand before it. */}
      <link rel="preload" as="image" href={first?.src} media={first?.media} fetchPriority="high" />
      {shown.slice(0, -1).map(({ media, size, src }) => (
        <source key={media} media={media} srcSet={src} width={size.width} height={size.height} />
      ))}
      <img
        src={rest?.src}
        width={rest?.size.width}
        height={rest?.size.height}
        alt=""
        fetchPriority="high"
        decoding="async"
      />
    </picture>
  );
}

/** Whether the page is being printed: a canvas prints empty, and the picture stands in for it. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => setPrinting(true);
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printing;
}
