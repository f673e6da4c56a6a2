"use client";

import { useEffect, useState } from "react";
import { Icon, type IconName } from "@/components/icon/Icon";
import stage from "@/components/map/map.module.css";
import { useTranslator } from "@/components/text/TranslatorProvider.client";

/** Full screen, where the page around the frame allows it, and back to the picture. */
export function EmbedTools({ onLeave }: { onLeave: () => void }) {
  const t = useTranslator();
  const [allowed, setAllowed] = useState(false);
  useEffect(() => setAllowed(document.fullscreenEnabled === true), []);
  return (
    <div className={stage.tools}>
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
  <button type="button" className={stage.tool} aria-label={label} title={label} onClick={onClick}>
    <Icon name={icon} />
  </button>
);

/** The page around the frame may refuse; then the map stays as it is. */
const toggleFullScreen = () =>
  (document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen()
  ).catch(() => {});
