import { EMBED_PART_ATTRIBUTE } from "@/lib/boot/protocol";
import { formatJoinedSource, formatValue, formatValueChain } from "@/lib/figures/format";
import type { FigureGroup } from "@/lib/figures/group";
import { html, type Markup, rawHtml } from "@/lib/markup/markup";
import { TOKENS_CSS } from "@/lib/style/tokens";
import { localized, type Translator } from "@/lib/text/translator";
import type { View } from "@/lib/view/view";
import { HEIGHT_SCRIPT } from "./height-script";
import { DEFAULT_OPTIONS } from "./options";
import { MIN_CHART_WIDTH } from "./size";
import type { EmbedPage } from "./static-embed";
import { embedCss } from "./style";

interface FiguresEmbed {
  view: Pick<View, "lang" | "theme">;
  title: string;
  /** The line below the title. */
  sub: string;
  /** One or more charts, shown one below the other. */
  charts: readonly FigureChart[];
  t: Translator;
  /** Absolute URL of the page with the same figures. */
  page: string;
}

interface FigureChart {
  group: FigureGroup;
  /** The chart as a standalone SVG document, with colours as custom properties. */
  svg: string;
  /** The reports it is based on, with their dates. */
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
@media (max-width:${MIN_CHART_WIDTH - 0.02}px){.chart{display:none}.of,.values,.chart+.values+.rests{display:block}}`;

/** The embed of figures: charts, or in a narrow frame their values as lists. */
export function figuresEmbed(embed: FiguresEmbed): EmbedPage {
  const { view, title, sub, charts, t, page } = embed;
  const parts = charts.map((chart) => chartPart(chart, charts.length > 1, t));
  const body = html`<main><header class="head" ${EMBED_PART_ATTRIBUTE}><h1><a href="${page}" target="_blank" rel="noopener">${title}</a></h1><p class="sub">${sub}</p></header>${parts}<footer class="foot" ${EMBED_PART_ATTRIBUTE}><a href="${page}" target="_blank" rel="noopener">${t("openInAtlas")}</a></footer></main>`;
  return {
    view,
    title: `${title} · ${t("atlas")}`,
    style: TOKENS_CSS + embedCss(DEFAULT_OPTIONS) + CSS,
    script: HEIGHT_SCRIPT,
    body,
  };
}

/**
 * A chart and the same values as a list; CSS shows one of them. The list has a heading if there are several
 * charts.
 */
function chartPart({ group, svg, reports }: FigureChart, several: boolean, t: Translator): Markup {
  const rows = group.sources.flatMap((source) => {
    const joined = formatJoinedSource(source, t);
    return source.values.map((stated, i) => {
      const words = formatValue(stated, t);
      return html`<li>${i === 0 && joined && html`<small>${joined}</small>`}<b>${words.value}</b>${formatValueChain(words)}<small>${words.when}</small></li>`;
    });
  });
  // The chart's own style element is removed: it would need a hash of its own in the policy, and the page has
  // the same rules.
  const drawing = svg.replace(/<style>[\s\S]*?<\/style>/, "");
  const name = several && html`<h2 class="of">${localized(group.thing.names, t.lang)}</h2>`;
  return html`<div ${EMBED_PART_ATTRIBUTE}>${name}<div class="chart">${rawHtml(drawing)}</div><ul class="values">${rows}</ul><p class="rests">${reports}</p></div>`;
}
