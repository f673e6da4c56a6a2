import type { ReactNode } from "react";
import { Starter } from "@/components/boot/Starter";
import { AtlasMap } from "@/components/map/AtlasMap.client";
import { Arriving } from "@/components/panel/Arriving.client";
import { Panel } from "@/components/panel/Panel";
import { FontPreloads } from "@/components/text/FontPreloads";
import { TranslatorProvider } from "@/components/text/TranslatorProvider.client";
import { Timeline } from "@/components/time/Timeline.client";
import { LineNotice } from "@/components/view/LineNotice.client";
import { NavigationFocus } from "@/components/view/NavigationFocus.client";
import { SkipLinks } from "@/components/view/SkipLinks.client";
import { ViewProvider } from "@/components/view/ViewProvider.client";
import { intervalsOf } from "@/lib/atlas/filter-by-time";
import { layersIn } from "@/lib/atlas/layer-info";
import { timelineOf } from "@/lib/atlas/timeline";
import { marksOf } from "@/lib/marks/marks";
import { getAllowedValues, getAtlas } from "@/lib/server/atlas.server";
import { requestOrigin } from "@/lib/server/origin.server";
import { requestContext, requestTranslator } from "@/lib/server/request-context.server";
import { searchAddresses } from "@/lib/server/search.server";
import { sourceAddresses } from "@/lib/server/sources.server";
import { catalogueOf } from "@/lib/text/catalogues";

/** The map stays while the panel beside it changes from page to page. */
export default async function AtlasLayout({ children }: { children: ReactNode }) {
  const atlas = getAtlas();
  const [t, { nonce }] = await Promise.all([requestTranslator(), requestContext()]);
  const marks = marksOf(atlas, t);
  const layers = layersIn(atlas, t);
  return (
    <TranslatorProvider lang={t.lang} catalogue={catalogueOf(t.lang)}>
      <ViewProvider allowed={getAllowedValues()}>
        <FontPreloads />
        <SkipLinks />
        <div className="atlas">
          <Panel t={t} index={searchAddresses(t.lang)}>
            <Arriving marks={marks}>{children}</Arriving>
          </Panel>
          <div className="window">
            <AtlasMap
              marks={marks}
              layers={layers}
              sources={sourceAddresses()}
              origin={await requestOrigin()}
            />
            <Timeline
              times={timelineOf(atlas)}
              intervals={atlas.quotations.map(intervalsOf)}
              marks={marks}
            />
          </div>
        </div>
        <LineNotice marks={marks} />
        <NavigationFocus />
        <Starter nonce={nonce} />
      </ViewProvider>
    </TranslatorProvider>
  );
}
