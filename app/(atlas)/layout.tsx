import type { ReactNode } from "react";
import { Panel } from "@/components/panel/Panel";
import { Stage } from "@/components/map/AtlasMap.client";
import { Starter } from "@/components/map/Starter";
import { EarlyFonts } from "@/components/text/FontPreloads";
import { SpeechProvider } from "@/components/text/TranslatorProvider.client";
import { Timeline } from "@/components/time/Timeline.client";
import { ViewProvider } from "@/components/view/ViewProvider.client";
import { timelineOf } from "@/lib/atlas/timeline";
import { marksOf } from "@/lib/marks/marks";
import { getAtlas, getKnown } from "@/lib/server/atlas.server";
import { requestOrigin } from "@/lib/server/origin.server";
import { requestFacts, requestSpeech } from "@/lib/server/request-context.server";
import { searchAddresses } from "@/lib/server/search.server";
import { sourceAddresses } from "@/lib/server/sources.server";
import { catalogueOf } from "@/lib/text/catalogues";
import { named } from "@/lib/text/translator";

/** The map stays while the panel beside it changes from page to page. */
export default async function AtlasLayout({ children }: { children: ReactNode }) {
  const atlas = getAtlas();
  const [speech, { nonce }] = await Promise.all([requestSpeech(), requestFacts()]);
  const layers = atlas.layers.map(({ id, title }) => ({ id, title: named(title, speech.lang) }));
  return (
    <SpeechProvider lang={speech.lang} catalogue={catalogueOf(speech.lang)}>
      <ViewProvider known={getKnown()}>
        <EarlyFonts />
        <div className="atlas">
          <a className="skip" href="#panel">
            {speech("skip")}
          </a>
          <Panel speech={speech} index={searchAddresses(speech.lang)}>
            {children}
          </Panel>
          <div className="window">
            <Stage
              marks={marksOf(atlas, speech)}
              layers={layers}
              sources={sourceAddresses()}
              origin={await requestOrigin()}
            />
            <Timeline times={timelineOf(atlas)} />
          </div>
        </div>
        <Starter nonce={nonce} />
      </ViewProvider>
    </SpeechProvider>
  );
}
