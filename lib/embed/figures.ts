import type { FigureGroup } from "@/lib/figures/group";
import { chainWords, groupCount, joinedWords, valueWords } from "@/lib/figures/words";
import { TOKENS_CSS } from "@/lib/style/tokens";
import { named, type Speech } from "@/lib/text/speech";
import type { View } from "@/lib/view/view";
import { html, whole } from "./html";
import { DEFAULT_OPTIONS } from "./options";
import type { EmbedPage } from "./still";
import { embedCss } from "./style";

interface FiguresEmbed {
  view: Pick<View, "lang" | "theme">;
  group: FigureGroup;
  /** The chart as a standalone SVG document, in custom properties. */
  chart: string;
  /** What it rests on, with dates. */
  reports: string;
  speech: Speech;
  /** The chart's own page, absolute. */
  page: string;
}

/** Below this width of the frame, in pixels, the chart's words would be too small, and stand as a list. */
const LEAST = 640;

const CSS = `
.chart svg{display:block;width:100%;height:auto}
.chart text{paint-order:stroke;stroke-linejoin:round;font-family:system-ui,sans-serif}
.values{display:none;margin:0;padding:.2rem .8rem 0;list-style:none}
.values li{padding:.5rem 0;border-top:1px solid var(--hairline)}
.values b{display:block;font:600 1.05rem/1.3 Georgia,serif;color:var(--accent)}
.values small{display:block;color:var(--quiet)}
.chart+.values+.rests{display:none}
@media (max-width:${LEAST - 0.02}px){.chart{display:none}.values,.chart+.values+.rests{display:block}}`;

/** One thing counted, for another page's frame: its chart, or in a narrow frame its values as a list. */
export function figuresEmbed({
  view,
  group,
  chart,
  reports,
  speech,
  page,
}: FiguresEmbed): EmbedPage {
  const title = named(group.thing.names, speech.lang);
  const rows = group.sources.flatMap((source) => {
    const joined = joinedWords(source, speech);
    return source.values.map((stated, i) => {
      const words = valueWords(stated, speech);
      return html`<li>${i === 0 && joined && html`<small>${joined}</small>`}<b>${words.value}</b>${chainWords(words)}<small>${words.when}</small></li>`;
    });
  });
  // Its style would need a hash of its own; the page has the same words.
  const drawing = chart.replace(/<style>[\s\S]*?<\/style>/, "");
  const body = html`<main><header class="head" data-part><h1><a href="${page}" target="_blank" rel="noopener">${title}</a></h1><p class="sub">${groupCount(group, speech)} · ${speech("atlas")}</p></header><div data-part><div class="chart">${whole(drawing)}</div><ul class="values">${rows}</ul><p class="rests">${reports}</p></div><footer class="foot" data-part><a href="${page}" target="_blank" rel="noopener">${speech("openInAtlas")}</a></footer></main>`;
  return {
    view,
    title: `${title} · ${speech("atlas")}`,
    style: TOKENS_CSS + embedCss(DEFAULT_OPTIONS) + CSS,
    body,
  };
}
