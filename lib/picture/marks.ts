import { isTethered, MARK_SIZE, type PlacedMark } from "@/lib/marks/marks";
import { RING_DASHES, RING_WIDTH } from "@/lib/marks/ring";
import { attributes, type Markup, svg } from "@/lib/markup/markup";
import type { ColourScheme } from "./colour-scheme";
import { roundPixels } from "./shapes";

/** The marks of a picture: the same rings as over the live map, in pixels from the top left corner. */
export const marksSvg = (
  placed: readonly PlacedMark[],
  selected: string | null,
  scheme: ColourScheme,
): Markup =>
  svg`${placed
    .filter(({ offScreenSide }) => offScreenSide === null)
    .map((mark) => ring(mark, mark.mark.id === selected, scheme))}`;

function ring(placed: PlacedMark, isSelected: boolean, scheme: ColourScheme): Markup {
  const { mark, anchor, position } = placed;
  const accent = scheme.token("accent");
  const tether =
    isTethered(placed) &&
    svg`<path d="M${roundPixels(anchor.x)} ${roundPixels(anchor.y)}L${roundPixels(position.x)} ${roundPixels(position.y)}" stroke="${accent}"/>`;
  const circle = attributes({
    fill: isSelected ? accent : scheme.token("raised"),
    stroke: accent,
    "stroke-width": RING_WIDTH,
    "stroke-dasharray": isSelected ? "" : RING_DASHES[mark.lineStyle],
    "stroke-linecap": mark.lineStyle === "dotted" ? "round" : "",
  });
  const [x, y] = [roundPixels(position.x), roundPixels(position.y)];
  const count = svg`<text x="${x}" y="${roundPixels(position.y + 4.3)}" font-size="12" font-weight="600" text-anchor="middle" fill="${isSelected ? scheme.token("onAccent") : accent}">${mark.excerpts}</text>`;
  return svg`${tether}<circle cx="${x}" cy="${y}" r="${MARK_SIZE / 2 - 1}" ${circle}/>${count}`;
}
