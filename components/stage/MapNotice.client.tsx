"use client";

import { useSpeech } from "@/components/text/SpeechProvider.client";
import type { MapState } from "./LiveMap.client";
import styles from "./stage.module.css";

const NOTICES = {
  loading: "mapLoading",
  unsupported: "mapUnsupported",
  lost: "mapLost",
} as const;

/** Says quietly what is with the map when it is not live. */
export function MapNotice({ state }: { state: MapState }) {
  const speech = useSpeech();
  return (
    <p className={styles.notice} role="status" data-state={state}>
      {state === "live" ? "" : speech(NOTICES[state])}
    </p>
  );
}
