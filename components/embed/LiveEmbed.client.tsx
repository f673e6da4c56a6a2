"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { leaveLiveEmbed } from "@/components/boot/live-frame.client";
import { AtlasMap } from "@/components/map/AtlasMap.client";
import { useView } from "@/components/view/ViewProvider.client";
import type { LayerInfo } from "@/lib/atlas/layer-info";
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
  /** The quotations of each place, by place id. */
  cards: Readonly<Record<string, ReactNode>>;
}

/** The live map of an embed, with a card for the selected place. */
export function LiveEmbed({ cards, ...map }: Props) {
  const { view } = useView();
  // The place of the URL is shown below the map already; a card opens when another one is selected.
  const [opened, setOpened] = useState<string | null>(view.place);
  const selected = view.place === opened ? null : view.place;
  const mark = map.marks.find(({ id }) => id === selected);
  const close = () => {
    setOpened(view.place);
    document.querySelector<SVGAElement>(`[${PLACE_ATTRIBUTE}="${selected}"]`)?.focus();
  };
  useEscape(mark ? close : leaveLiveEmbed);
  return (
    <>
      <AtlasMap {...map} set={EMBED_LAYOUT} embedded={<EmbedTools onLeave={leaveLiveEmbed} />} />
      {mark && (
        <EmbedCard name={mark.name} onClose={close}>
          {cards[mark.id]}
        </EmbedCard>
      )}
    </>
  );
}

/**
 * Calls back on Escape, unless that ends full screen or closes an open panel of the map. It waits for
 * keyup because the callback may reload the document, which would then miss the keyup.
 */
function useEscape(callback: () => void): void {
  // It outlives the renders between the key's going down and up.
  const unused = useRef(false);
  useEffect(() => {
    // In the capture phase, before an open panel closes itself on the same key.
    const onKeyDown = ({ key }: KeyboardEvent) => {
      unused.current =
        key === "Escape" &&
        !document.fullscreenElement &&
        !document.querySelector(".map details[open]");
    };
    const onKeyUp = ({ key }: KeyboardEvent) => {
      if (key === "Escape" && unused.current) callback();
      unused.current = false;
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    window.addEventListener("keyup", onKeyUp);
    return () => {
      window.removeEventListener("keydown", onKeyDown, { capture: true });
      window.removeEventListener("keyup", onKeyUp);
    };
  });
}
