import { Starter } from "@/components/boot/Starter";
import { QuotationCard } from "@/components/panel/QuotationCard";
import { TranslatorProvider } from "@/components/text/TranslatorProvider.client";
import { LocalViewProvider } from "@/components/view/LocalViewProvider.client";
import type { Atlas } from "@/lib/atlas/atlas";
import { filterByTime } from "@/lib/atlas/filter-by-time";
import {
  EMBED_PART_ATTRIBUTE,
  LIVE_MAP_SCRIPT,
  MAPLIBRE_SCRIPT,
  MAPLIBRE_WORKER,
} from "@/lib/boot/protocol";
import { embedParts } from "@/lib/embed/embed-parts";
import { HEIGHT_SCRIPT } from "@/lib/embed/height-script";
import type { EmbedOptions } from "@/lib/embed/options";
import { embedCss } from "@/lib/embed/style";
import { marksOf } from "@/lib/marks/marks";
import type { SourceAddresses } from "@/lib/style/map-style";
import { catalogueOf } from "@/lib/text/catalogues";
import { localized, type Translator } from "@/lib/text/translator";
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
  nonce: string;
}

/** An embed that is alive: what stands about the map is the still one's, to the pixel. */
export function LivePage({ atlas, view, allowed, options, t, sources, origin, nonce }: Props) {
  const shown = filterByTime(atlas, view.time);
  const page = origin + writeView(view, allowed);
  const { above, below } = embedParts({ atlas: shown, view, options, t, page });
  const layers = atlas.layers.map(({ id, title }) => ({ id, title: localized(title, t.lang) }));
  const cards = shown.places.map((entry) => [
    entry.id,
    entry.quotations.map((tie) => (
      <QuotationCard
        key={tie.excerpt.id}
        quotation={tie}
        tied={{ place: entry.place, mention: tie.mention }}
        t={t}
      />
    )),
  ]);
  return (
    <TranslatorProvider lang={t.lang} catalogue={catalogueOf(t.lang)}>
      <LocalViewProvider opened={view} allowed={allowed}>
        <EarlyMap sources={sources} />
        <style nonce={nonce} suppressHydrationWarning>
          {embedCss(options)}
        </style>
        <main className="embed" id="panel">
          <Written html={above.html} />
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
          <Written html={below.html} />
        </main>
        <script
          nonce={nonce}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own words
          dangerouslySetInnerHTML={{ __html: HEIGHT_SCRIPT }}
        />
        <Starter nonce={nonce} asked />
      </LocalViewProvider>
    </TranslatorProvider>
  );
}

/** Asks for what the live map needs beside the page's own scripts, not after them. */
const EarlyMap = ({ sources }: Pick<Props, "sources">) => (
  <>
    {[LIVE_MAP_SCRIPT, MAPLIBRE_SCRIPT].map((href) => (
      <link key={href} rel="modulepreload" href={href} crossOrigin="anonymous" />
    ))}
    {[MAPLIBRE_WORKER, sources.drawing].map((href) => (
      <link key={href} rel="preload" as="fetch" href={href} crossOrigin="anonymous" />
    ))}
  </>
);

/** What `lib/embed` has written, and escaped. */
const Written = ({ html }: { html: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: written and escaped by lib/embed
  <div className="written" dangerouslySetInnerHTML={{ __html: html }} />
);
