import type { LayerSymbol } from "@/geodata/layer-style";
import type { Layer } from "@/geodata/schema";
import { symbolOf } from "@/lib/style/symbol";
import styles from "./legend.module.css";

/** A legend swatch of a layer, with the paint values of the map style. */
export function Swatch({ layer }: { layer: Pick<Layer, "symbol" | "colour"> }) {
  return (
    <svg
      className={styles.swatch}
      data-colour={layer.colour}
      viewBox="0 0 28 16"
      width="28"
      height="16"
      aria-hidden="true"
    >
      {drawingOf(layer.symbol)}
    </svg>
  );
}

function drawingOf(layerSymbol: LayerSymbol) {
  const symbol = symbolOf(layerSymbol);
  switch (symbol.shape) {
    case "area":
      return (
        <path
          d="M3 5 9 2l7 2 9-1v7l-6 4-8-1-7 1Z"
          fill="currentColor"
          stroke="currentColor"
          {...symbol.paint}
        />
      );
    case "course":
      return (
        <>
          <path d="M1 8h26" stroke="currentColor" {...symbol.band} />
          <path d="M2 8h25" stroke="currentColor" {...symbol.dots} />
        </>
      );
    case "line":
      return <path d="M3 11 10 6l8 3 7-5" stroke="currentColor" {...symbol.paint} />;
    case "point":
      return <circle cx="14" cy="8" fill="currentColor" {...symbol.paint} />;
  }
}
