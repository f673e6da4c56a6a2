"use client";

import { Icon } from "@/components/icon/Icon";
import { DialogButton } from "@/components/share/DialogButton.client";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { ReplaceLink } from "@/components/view/ReplaceLink.client";
import { DownloadLink } from "@/components/view/ViewLink.client";
import { useView } from "@/components/view/ViewProvider.client";
import type { Mark } from "@/lib/marks/marks";
import { DOWNLOAD_PATH } from "@/lib/routes/paths";
import { THEMES, type Theme } from "@/lib/view/view";
import styles from "./map.module.css";

const share = () => import("@/components/share/ShareDialog.client").then((m) => m.ShareDialog);
const embed = () => import("@/components/share/EmbedDialog.client").then((m) => m.EmbedDialog);

interface Props {
  /** The selected place. */
  place: Mark | null;
  origin: string;
}

/** The theme switch, and the buttons to share, embed and download the view. */
export function Controls(about: Props) {
  const t = useTranslator();
  return (
    <div className={styles.tools}>
      <ThemeSwitch />
      <DialogButton
        icon="share"
        label={t("share")}
        load={share}
        className={styles.tool}
        {...about}
      />
      <DialogButton
        icon="embed"
        label={t("embed")}
        load={embed}
        className={styles.tool}
        {...about}
      />
      <Download />
    </div>
  );
}

/** A page rather than a dialog, so that it works without JavaScript. */
function Download() {
  const { view } = useView();
  const t = useTranslator();
  return (
    <DownloadLink
      className={styles.tool}
      data-wide
      title={t("download")}
      aria-current={view.page === DOWNLOAD_PATH ? "page" : undefined}
    >
      <Icon name="save" />
      <span>{t("download")}</span>
    </DownloadLink>
  );
}

function ThemeSwitch() {
  const { view, replace } = useView();
  const t = useTranslator();
  const next = THEMES[(THEMES.indexOf(view.theme) + 1) % THEMES.length] ?? "auto";
  const name = (theme: Theme) => `${t("theme")}: ${t(`theme-${theme}`)}`;
  return (
    <>
      <button
        type="button"
        className={`${styles.tool} needs-script`}
        aria-label={name(view.theme)}
        title={name(view.theme)}
        onClick={() => replace({ ...view, theme: next })}
      >
        <Icon name={view.theme} />
      </button>
      <noscript>
        <ReplaceLink
          view={{ ...view, theme: next }}
          className={styles.tool}
          aria-label={name(next)}
          title={name(next)}
        >
          <Icon name={next} />
        </ReplaceLink>
      </noscript>
    </>
  );
}
