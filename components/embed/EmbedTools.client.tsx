"use client";

import { useEffect, useState } from "react";
import { Icon, type IconName } from "@/components/icon/Icon";
import styles from "@/components/map/map.module.css";
import { useTranslator } from "@/components/text/TranslatorProvider.client";

/** Buttons for full screen, if the embedding page allows it, and for going back to the picture. */
export function EmbedTools({ onLeave }: { onLeave: () => void }) {
  const t = useTranslator();
  const [allowed, setAllowed] = useState(false);
  useEffect(() => setAllowed(document.fullscreenEnabled === true), []);
  return (
    <div className={styles.tools}>
      {allowed && <Tool icon="reset" label={t("fullScreen")} onClick={toggleFullScreen} />}
      <Tool icon="close" label={t("toPicture")} onClick={onLeave} />
    </div>
  );
}

interface ToolProps {
  icon: IconName;
  label: string;
  onClick: () => void;
}

const Tool = ({ icon, label, onClick }: ToolProps) => (
  <button type="button" className={styles.tool} aria-label={label} title={label} onClick={onClick}>
    <Icon name={icon} />
  </button>
);

/** The browser or the embedding page may refuse; then nothing changes. */
const toggleFullScreen = () =>
  (document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen()
  ).catch(() => {});
