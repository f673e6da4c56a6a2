"use client";

import { useEffect, useState } from "react";
import { Icon } from "@/components/stage/Icon";
import stage from "@/components/stage/stage.module.css";
import { useSpeech } from "@/components/text/SpeechProvider.client";

/** Full screen, where the page around the frame allows it, and back to the picture. */
export function EmbedTools({ onLeave }: { onLeave: () => void }) {
  const speech = useSpeech();
  const [allowed, setAllowed] = useState(false);
  useEffect(() => setAllowed(document.fullscreenEnabled === true), []);
  return (
    <div className={stage.tools}>
      {allowed && (
        <button
          type="button"
          className={stage.tool}
          aria-label={speech("fullScreen")}
          title={speech("fullScreen")}
          onClick={toggleFullScreen}
        >
          <Icon name="reset" />
        </button>
      )}
      <button
        type="button"
        className={stage.tool}
        aria-label={speech("toPicture")}
        title={speech("toPicture")}
        onClick={onLeave}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

/** The page around the frame may refuse; then the map stays as it is. */
const toggleFullScreen = () =>
  (document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen()
  ).catch(() => {});
