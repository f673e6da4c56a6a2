"use client";

import { useSpeech } from "@/components/text/SpeechProvider.client";
import { useView } from "@/components/view/ViewProvider.client";
import { THEMES } from "@/lib/view/view";
import { CopyLink } from "./CopyLink.client";
import { Icon } from "./Icon";
import styles from "./stage.module.css";

/** The theme and the link. */
export const Controls = () => (
  <div className={styles.tools}>
    <ThemeSwitch />
    <CopyLink />
  </div>
);

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
