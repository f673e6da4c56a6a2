import { Starter } from "@/components/boot/Starter";
import { QuotationCard } from "@/components/panel/QuotationCard";
import { TranslatorProvider } from "@/components/text/TranslatorProvider.client";
import { LocalViewProvider } from "@/components/view/LocalViewProvider.client";
import type { Atlas } from "@/lib/atlas/atlas";
import { filterByTime } from "@/lib/atlas/filter-by-time";
import { layersIn } from "@/lib/atlas/layer-info";
import { LIVE_MAP_SCRIPT } from "@/lib/boot/generated/live-map";
import { MAPLIBRE_SCRIPT, MAPLIBRE_WORKER } from "@/lib/boot/generated/maplibre";
import { EMBED_PART_ATTRIBUTE } from "@/lib/boot/protocol";
import { embedParts } from "@/lib/embed/embed-parts";
import { HEIGHT_SCRIPT } from "@/lib/embed/height-script";
import type { EmbedOptions } from "@/lib/embed/options";
import { embedCss } from "@/lib/embed/style";
import { marksOf } from "@/lib/marks/marks";
import type { SourceAddresses } from "@/lib/style/map-style";
import { catalogueOf } from "@/lib/text/catalogues";
import type { Translator } from "@/lib/text/translator";
import { writeView } from "@/lib/view/codec";
import type { AllowedValues, View } from "@/lib/view/view";
import { LiveEmbed } from "./LiveEmbed.client";

interface Props {
  atlas: Atlas;
  view: View;
  allowed: AllowedValues;
  options: EmbedOptions;
  t: Translator;
  sources: SourceAddresses;
  origin: string;
  nonce: string | undefined;
}

/** An embed with the live map. The HTML around the map is the same as in the embed with a picture. */
export function LivePage({ atlas, view, allowed, options, t, sources, origin, nonce }: Props) {
  const shown = filterByTime(atlas, view.time);
  const page = origin + writeView(view, allowed);
  const { above, below } = embedParts({ atlas, view, options, t, page });
  const layers = layersIn(atlas, t);
  const cards = shown.places.map((entry) => [
    entry.id,
    entry.quotations.map((quotation) => (
      <QuotationCard
        key={quotation.excerpt.id}
        quotation={quotation}
        mentioned={{ place: entry.place, mention: quotation.mention }}
        origin={origin}
        t={t}
      />
    )),
  ]);
  return (
    <TranslatorProvider lang={t.lang} catalogue={catalogueOf(t.lang)}>
      <LocalViewProvider initial={view} allowed={allowed}>
        <MapPreloads sources={sources} />
        <style nonce={nonce} suppressHydrationWarning>
          {embedCss(options)}
        </style>
        <main className="embed" id="panel">
          <RawHtml html={above.text} />
          <div className="map">
            <i className="probe" {...{ [EMBED_PART_ATTRIBUTE]: true }} />
            <LiveEmbed
              marks={marksOf(atlas, t)}
              layers={layers}
              sources={sources}
              origin={origin}
              cards={Object.fromEntries(cards)}
            />
          </div>
          <RawHtml html={below.text} />
        </main>
        <script
          nonce={nonce}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant script
          dangerouslySetInnerHTML={{ __html: HEIGHT_SCRIPT }}
        />
        <Starter nonce={nonce} isLiveEmbed />
      </LocalViewProvider>
    </TranslatorProvider>
  );
}

/** Preloads what the live map needs, in parallel with the page's own scripts. */
const MapPreloads = ({ sources }: Pick<Props, "sources">) => (
  <>
    {[LIVE_MAP_SCRIPT, MAPLIBRE_SCRIPT].map((href) => (
      <link key={href} rel="modulepreload" href={href} crossOrigin="anonymous" />
    ))}
    {[MAPLIBRE_WORKER, sources.drawing].map((href) => (
      <link key={href} rel="preload" as="fetch" href={href} crossOrigin="anonymous" />
    ))}
  </>
);

const RawHtml = ({ html }: { html: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: generated and escaped by lib/embed
  <div className="written" dangerouslySetInnerHTML={{ __html: html }} />
);
