import type { Figure } from "@/geodata/schema";
import styles from "./quotation.module.css";

/**
 * A glyph for a figure's qualifier: a dot for a number, with a halo for "about"; a bar with two caps
 * for a range; "up to" fades to the left, "over" to the right; quotation marks for words.
 */
export function FigureGlyph({ qualifier }: Pick<Figure, "qualifier">) {
  return (
    <svg className={styles.glyph} viewBox="0 0 36 12" width="36" height="12" aria-hidden="true">
      {shapeOf(qualifier)}
    </svg>
  );
}

/** Opacities of a fading bar. Not a gradient, since its id would have to be unique in the page. */
const STEPS = [0.12, 0.26, 0.44, 0.64, 0.85];

const fadingBar = (qualifier: "up-to" | "over") =>
  STEPS.map((opacity, i) => (
    <rect
      key={opacity}
      x={qualifier === "up-to" ? 3 + i * 5 : 28 - i * 5}
      y="4.5"
      width="5"
      height="3"
      opacity={opacity}
    />
  ));

function shapeOf(qualifier: Figure["qualifier"]) {
  switch (qualifier) {
    case "plain":
      return <circle cx="18" cy="6" r="3.4" />;
    case "about":
      return (
        <>
          <circle cx="18" cy="6" r="5.8" opacity="0.22" />
          <circle cx="18" cy="6" r="3" />
        </>
      );
    case "range":
      return <path d="M4 1.5h1.8v3h24.4v-3H32v9h-1.8v-3H5.8v3H4Z" />;
    case "up-to":
      return (
        <>
          {fadingBar("up-to")}
          <rect x="28" y="1.5" width="2" height="9" />
        </>
      );
    case "over":
      return (
        <>
          {fadingBar("over")}
          <rect x="6" y="1.5" width="2" height="9" />
        </>
      );
    default:
      return <path d="M12 3h4v4l-2 3h-2l1.5-3H12ZM19 3h4v4l-2 3h-2l1.5-3H19Z" />;
  }
}
