"use client";

import { useEffect, useRef, useState } from "react";
import { useView } from "@/components/view/ViewProvider.client";
import type { Camera } from "@/lib/geo/mercator";
import { type PictureSource, pictureSources } from "@/lib/picture/sources";
import type { Breakpoint, ResponsivePicture } from "@/lib/view/breakpoints";
import type { View } from "@/lib/view/view";
import { usePrinting } from "./hooks.client";
import styles from "./map.module.css";

interface Props {
  view: View;
  pictures: readonly ResponsivePicture[];
  cameraOf: (breakpoint: Breakpoint) => Camera;
  /**
   * Whether the picture stays as it is and fetches nothing: while the live map covers it, or the view is only
   * previewed.
   */
  held: boolean;
}

/**
 * The map as a server-drawn picture, larger than the window and centred, so that the live map coincides with
 * it. The browser chooses the source for its window and colour scheme. Its `alt` is empty, because the page's
 * text and marks describe it.
 */
export function Picture({ view, pictures, cameraOf, held }: Props) {
  const { allowed } = useView();
  const printing = usePrinting();
  const sources = pictureSources(view, allowed, { pictures, cameraOf, only: "map" });
  const last = useRef(sources);
  const shown = held && !printing ? last.current : sources;
  useEffect(() => {
    last.current = shown;
  });
  return (
    <>
      <picture className={styles.picture}>
        <Sources of={shown} />
        <img {...imageOf(shown)} alt="" fetchPriority="high" decoding="async" />
      </picture>
      <PictureOnPaper view={view} pictures={pictures} cameraOf={cameraOf} />
    </>
  );
}

const Sources = ({ of }: { of: readonly PictureSource[] }) =>
  of
    .slice(0, -1)
    .map(({ media, size, src }) => (
      <source key={media} media={media} srcSet={src} width={size.width} height={size.height} />
    ));

function imageOf(sources: readonly PictureSource[]) {
  const rest = sources.at(-1);
  return { src: rest?.src, width: rest?.size.width, height: rest?.size.height };
}

/**
 * A second picture, for print. Browsers print in the light scheme, but only for lazy images do they wait for
 * the source that matches on paper. If it does not load, the window's picture below it is printed. It is not
 * in the server's HTML, because without JavaScript `loading="lazy"` has no effect and it would be fetched
 * needlessly. Its key makes it a new element for each view, since an image that has loaded is no longer lazy.
 */
function PictureOnPaper({ view, pictures, cameraOf }: Omit<Props, "held">) {
  const { allowed } = useView();
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  if (!hydrated) return null;
  const theme = view.theme === "auto" ? "light" : view.theme;
  const sources = pictureSources({ ...view, theme }, allowed, { pictures, cameraOf, only: "map" });
  return (
    <div key={imageOf(sources).src} className={styles.onPaper}>
      <picture className={styles.picture}>
        <Sources of={sources} />
        <img loading="lazy" {...imageOf(sources)} alt="" />
      </picture>
    </div>
  );
}
