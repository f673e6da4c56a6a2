"use client";

import { useView } from "@/components/view/ViewProvider.client";
import { offsetAttributes } from "@/lib/boot/offset";
import { type Camera, project, type Size } from "@/lib/geo/mercator";
import { coordinateOf } from "@/lib/view/coordinate";
import styles from "./map.module.css";

const CROSS = "M-13 0h8M5 0h8M0-13v8M0 5v8";

/** The coordinate whose page is open: a cross, unlike a mark, because no report is about it. */
export function CoordinatePin({ camera, box }: { camera: Camera; box: Size }) {
  const coordinate = coordinateOf(useView().view);
  if (coordinate === null) return null;
  const site = project([coordinate.lng, coordinate.lat], camera, box);
  return (
    <svg
      className={styles.pin}
      {...offsetAttributes(site, box)}
      width={box.width}
      height={box.height}
      aria-hidden="true"
    >
      <g transform={`translate(${site.x.toFixed(1)} ${site.y.toFixed(1)})`} data-testid="pin">
        <path data-halo d={CROSS} />
        <path d={CROSS} />
        <circle r="1.5" />
      </g>
    </svg>
  );
}
