"use client";

import { useSpeech } from "@/components/text/TranslatorProvider.client";
import { ReplaceLink } from "@/components/view/ReplaceLink.client";
import { useView } from "@/components/view/ViewProvider.client";
import { type PlacedMark, SIDES, type Side } from "@/lib/marks/marks";
import { cameraOver } from "@/lib/view/default-camera";
import type { Frame } from "@/lib/view/breakpoints";
import { Icon } from "@/components/icon/Icon";
import styles from "./map.module.css";

interface Props {
  placed: readonly PlacedMark[];
  frame: Frame;
}

/**
 * What lies beyond each edge of the window, as a link that goes there. On a phone, which cannot show
 * the front and Korea at once, it is the second window.
 */
export function Beyond({ placed, frame }: Props) {
  return SIDES.map((side) => {
    const there = placed.filter(({ away }) => away === side);
    return there.length > 0 && <BeyondLink key={side} side={side} there={there} frame={frame} />;
  });
}

interface LinkProps {
  side: Side;
  there: readonly PlacedMark[];
  frame: Frame;
}

/** Letters of a name that does not hide the map. */
const SHORT = 18;

function BeyondLink({ side, there, frame }: LinkProps) {
  const { view } = useView();
  const speech = useSpeech();
  const names = there.map(({ mark }) => mark.name);
  const short = names.length === 1 ? names.find((name) => name.length <= SHORT) : undefined;
  const count = speech("placesCount", { n: names.length });
  const camera = cameraOver(
    there.map(({ mark }) => mark),
    frame,
  );
  return (
    <ReplaceLink
      view={{ ...view, camera }}
      className={styles.beyond}
      data-side={side}
      aria-label={`${speech(`beyond-${side}`, { places: count })}: ${speech.list(names)}`}
      title={speech.list(names)}
    >
      <Icon name="back" />
      <span>{short ?? count}</span>
    </ReplaceLink>
  );
}
