import type { Stroke } from "@/lib/atlas/certainty";
import { MARK_SIZE, type PlacedMark } from "@/lib/marks/marks";
import type { Ink } from "./colour-scheme";
import { attributes, short } from "./shapes";

/** How a ring is dashed in each stroke, in pixels; the overlay's style sheet says the same. */
const DASHES: Record<Stroke, string> = { solid: "", dashed: "4.2 3.1", dotted: "0 4.2" };

/** The marks of a picture: the same rings as over the live map, in pixels from the top left corner. */
export const rings = (placed: readonly PlacedMark[], chosen: string | null, ink: Ink): string =>
  placed
    .filter(({ away }) => away === null)
    .map((mark) => ring(mark, mark.mark.id === chosen, ink))
    .join("");

function ring({ mark, site, stand }: PlacedMark, isChosen: boolean, ink: Ink): string {
  const accent = ink.token("accent");
  const moved = Math.hypot(site.x - stand.x, site.y - stand.y) >= MARK_SIZE / 2;
  const tether = moved
    ? `<path d="M${short(site.x)} ${short(site.y)}L${short(stand.x)} ${short(stand.y)}" stroke="${accent}"/>`
    : "";
  const circle = attributes({
    fill: isChosen ? accent : ink.token("raised"),
    stroke: accent,
    "stroke-width": "2",
    "stroke-dasharray": isChosen ? "" : DASHES[mark.stroke],
    "stroke-linecap": mark.stroke === "dotted" ? "round" : "",
  });
  const [x, y] = [short(stand.x), short(stand.y)];
  const count = `<text x="${x}" y="${short(stand.y + 4.3)}" font-size="12" font-weight="600" text-anchor="middle" fill="${isChosen ? ink.token("onAccent") : accent}">${mark.excerpts}</text>`;
  return `${tether}<circle cx="${x}" cy="${y}" r="${MARK_SIZE / 2 - 1}" ${circle}/>${count}`;
}
