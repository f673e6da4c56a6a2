"use client";

import { Icon } from "@/components/icon/Icon";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { ReplaceLink } from "@/components/view/ReplaceLink.client";
import { useView } from "@/components/view/ViewProvider.client";
import { type PlacedMark, SIDES, type Side } from "@/lib/marks/marks";
import type { Breakpoint } from "@/lib/view/breakpoints";
import { cameraForMarks } from "@/lib/view/default-camera";
import styles from "./map.module.css";

interface Props {
  placed: readonly PlacedMark[];
  breakpoint: Breakpoint;
}

/**
 * Links to the places beyond each edge of the map. A phone cannot show Ukraine and Korea at the same zoom, so
 * there they also lead from one to the other.
 */
export function OffScreenLinks({ placed, breakpoint }: Props) {
  return SIDES.map((side) => {
    const there = placed.filter(({ offScreenSide }) => offScreenSide === side);
    return (
      there.length > 0 && (
        <OffScreenLink key={side} side={side} there={there} breakpoint={breakpoint} />
      )
    );
  });
}

interface LinkProps {
  side: Side;
  there: readonly PlacedMark[];
  breakpoint: Breakpoint;
}

/** Maximum length of a name, in characters, so that it does not hide the map. */
const SHORT = 18;

function OffScreenLink({ side, there, breakpoint }: LinkProps) {
  const { view } = useView();
  const t = useTranslator();
  const names = there.map(({ mark }) => mark.name);
  const short = names.length === 1 ? names.find((name) => name.length <= SHORT) : undefined;
  const count = t("placesCount", { n: names.length });
  const camera = cameraForMarks(
    there.map(({ mark }) => mark),
    breakpoint,
  );
  return (
    <ReplaceLink
      view={{ ...view, camera }}
      className={styles.beyond}
      data-side={side}
      aria-label={`${t(`beyond-${side}`, { places: count })}: ${t.list(names)}`}
      title={t.list(names)}
    >
      <Icon name="back" />
      <span>{short ?? count}</span>
    </ReplaceLink>
  );
}
