"use client";

import { useTranslator } from "@/components/text/TranslatorProvider.client";
import type { MapState } from "@/lib/boot/protocol";
import styles from "./map.module.css";

const NOTICES = { unsupported: "mapUnsupported", lost: "mapLost" } as const;

/** Says quietly why the map cannot be moved, where it cannot. */
export function MapNotice({ state }: { state: MapState }) {
  const t = useTranslator();
  const failed = state === "unsupported" || state === "lost";
  return (
    <p className={styles.notice} role="status">
      {failed ? t(NOTICES[state]) : ""}
    </p>
  );
}
