import type { LayerId } from "@/geodata/schema";
import { AREA, COURSE, POINT } from "@/lib/style/paint";
import styles from "./legend.module.css";

/** A legend swatch of a layer, with the paint values of the map style. */
export function Swatch({ layer }: { layer: LayerId }) {
  return (
    <svg className={styles.swatch} viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
      {drawingOf(layer)}
    </svg>
  );
}

function drawingOf(layer: LayerId) {
  switch (layer) {
    case "regions":
      return (
        <path
          d="M3 5 9 2l7 2 9-1v7l-6 4-8-1-7 1Z"
          fill="currentColor"
          fillOpacity={AREA.tint.selected}
          stroke="currentColor"
          strokeOpacity={AREA.outline.opacity.rest}
          strokeWidth={AREA.outline.close.rest}
        />
      );
    case "routes":
      return (
        <>
          <path
            d="M1 8h26"
            stroke="currentColor"
            strokeWidth="10"
            strokeOpacity={COURSE.band.rest}
          />
          <path
            d="M2 8h25"
            stroke="currentColor"
            strokeLinecap="round"
            strokeWidth={2 * COURSE.dots.radius.rest}
            strokeDasharray="0 7"
          />
        </>
      );
    default:
      return <circle cx="14" cy="8" r={POINT.radius.rest} fill="currentColor" />;
  }
}
