"use client";

import type { MouseEvent } from "react";
import { isPlainClick } from "@/components/hooks/plain-click";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { MAP_ID } from "@/lib/boot/protocol";
import { PANEL_ID, PLACES_ID, TIMELINE_ID } from "@/lib/view/landmarks";
import { focusOn } from "./navigation-focus.client";
import { useView } from "./ViewProvider.client";

/** The first links of a page, shown when the focus is on them: to what the panel shows, map and timeline. */
export function SkipLinks() {
  const { view } = useView();
  const t = useTranslator();
  const overview = view.place === null && view.page === null;
  return (
    <nav aria-label={t("skipLinks")}>
      <SkipLink id={overview ? PLACES_ID : PANEL_ID}>
        {t(overview ? "skipToPlaces" : "skipToText")}
      </SkipLink>
      <SkipLink id={MAP_ID}>{t("skipToMap")}</SkipLink>
      <SkipLink id={TIMELINE_ID}>{t("skipToTimeline")}</SkipLink>
    </nav>
  );
}

/** Where there is script, it moves the focus without a history entry, which Back would lead to. */
function SkipLink({ id, children }: { id: string; children: string }) {
  const skip = (event: MouseEvent) => {
    const target = document.getElementById(id);
    if (!target || !isPlainClick(event)) return;
    event.preventDefault();
    target.scrollIntoView();
    focusOn(target, { preventScroll: true });
  };
  return (
    <a className="skip" href={`#${id}`} onClick={skip}>
      {children}
    </a>
  );
}
