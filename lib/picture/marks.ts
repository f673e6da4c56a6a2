import type { LineStyle } from "@/lib/atlas/certainty";
import { MARK_SIZE, type PlacedMark } from "@/lib/marks/marks";
import type { ColourScheme } from "./colour-scheme";
import { attributes, formatPixels } from "./shapes";

/** How a ring is dashed in each stroke, in pixels; the overlay's style sheet says the same. */
const DASHES: Record<LineStyle, string> = { solid: "", dashed: "4.2 3.1", dotted: "0 4.2" };

/** The marks of a picture: the same rings as over the live map, in pixels from the top left corner. */
export const marksSvg = (
  placed: readonly PlacedMark[],
  selected: string | null,
  scheme: ColourScheme,
): string =>
  placed
    .filter(({ offScreenSide }) => offScreenSide === null)
    .map((mark) => ring(mark, mark.mark.id === selected, scheme))
    .join("");

function ring(
  { mark, anchor, position }: PlacedMark,
  isSelected: boolean,
  scheme: ColourScheme,
): string {
  const accent = scheme.token("accent");
  const moved = Math.hypot(anchor.x - position.x, anchor.y - position.y) >= MARK_SIZE / 2;
  const tether = moved
    ? `<path d="M${formatPixels(anchor.x)} ${formatPixels(anchor.y)}L${formatPixels(position.x)} ${formatPixels(position.y)}" stroke="${accent}"/>`
    : "";
  const circle = attributes({
    fill: isSelected ? accent : scheme.token("raised"),
    stroke: accent,
    "stroke-width": "2",
    "stroke-dasharray": isSelected ? "" : DASHES[mark.stroke],
    "stroke-linecap": mark.stroke === "dotted" ? "round" : "",
  });
  const [x, y] = [formatPixels(position.x), formatPixels(position.y)];
  const count = `<text x="${x}" y="${formatPixels(position.y + 4.3)}" font-size="12" font-weight="600" text-anchor="middle" fill="${isSelected ? scheme.token("onAccent") : accent}">${mark.excerpts}</text>`;
  return `${tether}<circle cx="${x}" cy="${y}" r="${MARK_SIZE / 2 - 1}" ${circle}/>${count}`;
}
