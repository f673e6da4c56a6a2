"use client";

import { useTranslator } from "@/components/text/TranslatorProvider.client";
import type { MapState } from "@/lib/boot/protocol";
import styles from "./map.module.css";

const NOTICES = { unsupported: "mapUnsupported", lost: "mapLost" } as const;

/** Tells, in a live region, why the map cannot be moved. */
export function MapNotice({ state }: { state: MapState }) {
  const t = useTranslator();
  const failed = state === "unsupported" || state === "lost";
  return (
    <p className={styles.notice} role="status">
      {failed ? t(NOTICES[state]) : ""}
    </p>
  );
}
