/** A small bar chart for the README: seconds until features are visible, and until the map can be panned. */
import { type Markup, rawHtml, svg } from "@/lib/markup/markup";
import type { PageResult } from "./pages";
import { middle } from "./targets";

const WIDTH = 720;
const LEFT = 150;
const RIGHT = 70;
const BAR = 18;
const STEP = 28;

/** The accent and greys of `lib/style/tokens.ts`; legible on white and on GitHub's dark background. */
const STYLE = `text{font:400 13px system-ui,sans-serif;fill:#1f1b16}
.h{font-weight:600;font-size:14px}.n{font-variant-numeric:tabular-nums}.q{fill:#635b51}
.ours{fill:#a33a00}.theirs{fill:#a89d8f}.still{fill:#d8cfc2}
@media(prefers-color-scheme:dark){text{fill:#f0ece5}.q{fill:#aaa399}.ours{fill:#ff9d66}.theirs{fill:#626b73}.still{fill:#353d44}}`;

interface Bar {
  name: string;
  className: "ours" | "theirs" | "still";
  seconds: number;
}

const barsOf = (result: PageResult, figure: "visible" | "ready"): Bar[] => {
  const bar = (
    name: string,
    className: Bar["className"],
    page: "atlas" | "bare" | "still",
  ): Bar => ({
    name,
    className,
    seconds: middle(result, page, figure) / 1000,
  });
  return [
    bar("Dateline Atlas", "ours", "atlas"),
    ...(figure === "visible" ? [bar("picture alone", "still", "still")] : []),
    bar("bare MapLibre", "theirs", "bare"),
  ];
};

export function chart(result: PageResult): string {
  const groups = [
    { title: "Map features visible", bars: barsOf(result, "visible") },
    { title: "Map ready to pan", bars: barsOf(result, "ready") },
  ];
  const most = Math.max(...groups.flatMap(({ bars }) => bars.map(({ seconds }) => seconds)));
  const scale = (WIDTH - LEFT - RIGHT) / most;
  const parts: Markup[] = [];
  let y = 24;
  for (const { title, bars } of groups) {
    parts.push(svg`<text class="h" x="0" y="${y}">${title}</text>`);
    y += 12;
    for (const bar of bars) {
      parts.push(drawBar(bar, y, scale));
      y += STEP;
    }
    y += 26;
  }
  const note = "Seconds, median of cold loads on a mid-range phone: CPU ×4, 1.6 Mbit/s, 150 ms.";
  parts.push(svg`<text class="q" x="0" y="${y - 8}">${note}</text>`);
  return svg`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img" aria-label="${spoken(groups)}"><style>${rawHtml(STYLE)}</style>${parts}</svg>\n`
    .text;
}

const shown = (seconds: number): string => `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;

function drawBar({ name, className, seconds }: Bar, y: number, scale: number): Markup {
  const width = Math.max(2, seconds * scale);
  const middle = y + BAR / 2 + 5;
  return svg`<text x="${LEFT - 10}" y="${middle}" text-anchor="end">${name}</text><rect class="${className}" x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" rx="3"/><text class="n" x="${(LEFT + width + 8).toFixed(1)}" y="${middle}">${shown(seconds)}</text>`;
}

const spoken = (groups: readonly { title: string; bars: readonly Bar[] }[]): string =>
  groups
    .map(({ title, bars }) => {
      const values = bars.map(({ name, seconds }) => `${name} ${shown(seconds)}`);
      return `${title}: ${values.join(", ")}.`;
    })
    .join(" ");
