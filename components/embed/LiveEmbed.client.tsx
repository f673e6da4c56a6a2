"use client";

import { type ReactNode, useEffect, useState } from "react";
import { AtlasMap } from "@/components/map/AtlasMap.client";
import type { LayerInfo } from "@/components/map/LayerControl.client";
import { useView } from "@/components/view/ViewProvider.client";
import { PLACE_ATTRIBUTE } from "@/lib/boot/protocol";
import type { Mark } from "@/lib/marks/marks";
import type { SourceAddresses } from "@/lib/style/map-style";
import { EMBED_LAYOUT } from "@/lib/view/breakpoints";
import { EmbedCard } from "./EmbedCard.client";
import { EmbedTools } from "./EmbedTools.client";

interface Props {
  marks: readonly Mark[];
  layers: readonly LayerInfo[];
  sources: SourceAddresses;
  origin: string;
  /** What is said of each place, by its id. */
  cards: Readonly<Record<string, ReactNode>>;
}

/** The live map in another page's frame: the atlas's own stage, and a card for the place that is chosen. */
export function LiveEmbed({ cards, ...stage }: Props) {
  const { view } = useView();
  // What the address opens stands under the map already; a card comes when a place is chosen here.
  const [opened, setOpened] = useState<string | null>(view.place);
  const selected = view.place === opened ? null : view.place;
  const mark = stage.marks.find(({ id }) => id === selected);
  const close = () => {
    setOpened(view.place);
    document.querySelector<SVGAElement>(`[${PLACE_ATTRIBUTE}="${selected}"]`)?.focus();
  };
  useEscape(mark ? close : leave);
  return (
    <>
      <AtlasMap {...stage} set={EMBED_LAYOUT} embedded={<EmbedTools onLeave={leave} />} />
      {mark && (
        <EmbedCard name={mark.name} onClose={close}>
          {cards[mark.id]}
        </EmbedCard>
      )}
    </>
  );
}

/** Back to the picture, in place: the history belongs to the article. */
function leave(): void {
  const url = new URL(window.location.href);
  url.searchParams.delete("live");
  window.location.replace(url.href);
}

/**
 * Calls back on Escape, unless the browser or an open sheet has a use for it. It does so when the key is
 * let go: the frame may be gone afterwards, and with it the one who would hear that.
 */
function useEscape(act: () => void): void {
  useEffect(() => {
    let free = false;
    // Before an open sheet has closed itself on the same key.
    const press = () => {
      free = !document.fullscreenElement && !document.querySelector(".map details[open]");
    };
    const release = (event: KeyboardEvent) => {
      if (event.key === "Escape" && free) act();
    };
    window.addEventListener("keydown", press, { capture: true });
    window.addEventListener("keyup", release);
    return () => {
      window.removeEventListener("keydown", press, { capture: true });
      window.removeEventListener("keyup", release);
    };
  });
}
