"use client";

import { useSpeech } from "@/components/text/SpeechProvider.client";
import { useView } from "@/components/view/ViewProvider.client";
import { THEMES } from "@/lib/view/view";
import { CopyLink } from "./CopyLink.client";
import { Icon } from "./Icon";
import styles from "./stage.module.css";

/** Zoom, the way back, the theme and the link. */
export function Controls({ onZoom }: { onZoom: (by: number) => void }) {
  const { view, replace } = useView();
  const speech = useSpeech();
  return (
    <>
      <div className={styles.tools}>
        <ThemeSwitch />
        <CopyLink />
      </div>
      <div className={styles.zoom}>
        <button type="button" aria-label={speech("zoomIn")} onClick={() => onZoom(1)}>
          <Icon name="plus" />
        </button>
        <button type="button" aria-label={speech("zoomOut")} onClick={() => onZoom(-1)}>
          <Icon name="minus" />
        </button>
        <button
          type="button"
          aria-label={speech("resetView")}
          disabled={view.camera === null}
          onClick={() => replace({ ...view, camera: null })}
        >
          <Icon name="reset" />
        </button>
      </div>
    </>
  );
}

function ThemeSwitch() {
  const { view, replace } = useView();
  const speech = useSpeech();
  const next = THEMES[(THEMES.indexOf(view.theme) + 1) % THEMES.length] ?? "auto";
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={`${speech("theme")}: ${speech(`theme-${view.theme}`)}`}
      title={`${speech("theme")}: ${speech(`theme-${view.theme}`)}`}
      onClick={() => replace({ ...view, theme: next })}
    >
      <Icon name={view.theme} />
    </button>
  );
}
