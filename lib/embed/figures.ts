import type { FigureGroup } from "@/lib/figures/group";
import { chainWords, joinedWords, valueWords } from "@/lib/figures/format";
import { TOKENS_CSS } from "@/lib/style/tokens";
import { named, type Speech } from "@/lib/text/translator";
import type { View } from "@/lib/view/view";
import { html, type Markup, whole } from "@/lib/markup/html";
import { DEFAULT_OPTIONS } from "./options";
import { LEAST_CHART } from "./size";
import type { EmbedPage } from "./still";
import { embedCss } from "./style";

interface FiguresEmbed {
  view: Pick<View, "lang" | "theme">;
  title: string;
  /** What stands under the title. */
  sub: string;
  /** One chart, or several, one below the other. */
  charts: readonly FigureChart[];
  speech: Speech;
  /** The page of the same figures, absolute. */
  page: string;
}

interface FigureChart {
  group: FigureGroup;
  /** The chart as a standalone SVG document, in custom properties. */
  svg: string;
  /** What it rests on, with dates. */
  reports: string;
}

const CSS = `
.chart svg{display:block;width:100%;height:auto}
.chart text{paint-order:stroke;stroke-linejoin:round;font-family:system-ui,sans-serif}
.values{display:none;margin:0;padding:.2rem .8rem 0;list-style:none}
.values li{padding:.5rem 0;border-top:1px solid var(--hairline)}
.values b{display:block;font:600 1.05rem/1.3 Georgia,serif;color:var(--accent)}
.values small{display:block;color:var(--quiet)}
.chart+.values+.rests,.of{display:none}
.of{margin:0;padding:.8rem .8rem 0;font:600 1rem/1.3 Georgia,serif}
@media (max-width:${LEAST_CHART - 0.02}px){.chart{display:none}.of,.values,.chart+.values+.rests{display:block}}`;

/** What is counted, for another page's frame: charts, or in a narrow frame their values as lists. */
export function figuresEmbed(embed: FiguresEmbed): EmbedPage {
  const { view, title, sub, charts, speech, page } = embed;
  const parts = charts.map((chart) => chartPart(chart, charts.length > 1, speech));
  const body = html`<main><header class="head" data-part><h1><a href="${page}" target="_blank" rel="noopener">${title}</a></h1><p class="sub">${sub}</p></header>${parts}<footer class="foot" data-part><a href="${page}" target="_blank" rel="noopener">${speech("openInAtlas")}</a></footer></main>`;
  return {
    view,
    title: `${title} · ${speech("atlas")}`,
    style: TOKENS_CSS + embedCss(DEFAULT_OPTIONS) + CSS,
    body,
  };
}

/** A chart and the same as a list, of which a frame shows one; the list is named where there are others. */
function chartPart({ group, svg, reports }: FigureChart, several: boolean, speech: Speech): Markup {
  const rows = group.sources.flatMap((source) => {
    const joined = joinedWords(source, speech);
    return source.values.map((stated, i) => {
      const words = valueWords(stated, speech);
      return html`<li>${i === 0 && joined && html`<small>${joined}</small>`}<b>${words.value}</b>${chainWords(words)}<small>${words.when}</small></li>`;
    });
  });
  // Its style would need a hash of its own; the page has the same words.
  const drawing = svg.replace(/<style>[\s\S]*?<\/style>/, "");
  const name = several && html`<h2 class="of">${named(group.thing.names, speech.lang)}</h2>`;
  return html`<div data-part>${name}<div class="chart">${whole(drawing)}</div><ul class="values">${rows}</ul><p class="rests">${reports}</p></div>`;
}
