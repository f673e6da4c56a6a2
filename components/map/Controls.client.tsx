"use client";

import { OpenDialog } from "@/components/share/OpenDialog.client";
import { useSpeech } from "@/components/text/TranslatorProvider.client";
import { DownloadLink } from "@/components/view/ViewLink.client";
import { useView } from "@/components/view/ViewProvider.client";
import type { Mark } from "@/lib/marks/marks";
import { DOWNLOAD_PATH } from "@/lib/view/download";
import { THEMES } from "@/lib/view/view";
import { Icon } from "@/components/icon/Icon";
import styles from "./map.module.css";

const share = () => import("@/components/share/ShareDialog.client").then((m) => m.ShareDialog);
const embed = () => import("@/components/share/EmbedDialog.client").then((m) => m.EmbedDialog);

interface Props {
  /** The chosen place. */
  place: Mark | null;
  origin: string;
}

/** The theme, and the ways that a view leaves the page. */
export function Controls(about: Props) {
  const speech = useSpeech();
  return (
    <div className={styles.tools}>
      <ThemeSwitch />
      <OpenDialog icon="share" label={speech("share")} load={share} {...about} />
      <OpenDialog icon="embed" label={speech("embed")} load={embed} {...about} />
      <Download />
    </div>
  );
}

/** A page and no dialog, since it needs no script. */
function Download() {
  const { view } = useView();
  const speech = useSpeech();
  return (
    <DownloadLink
      className={styles.tool}
      data-wide
      title={speech("download")}
      aria-current={view.page === DOWNLOAD_PATH ? "page" : undefined}
    >
      <Icon name="save" />
      <span>{speech("download")}</span>
    </DownloadLink>
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
