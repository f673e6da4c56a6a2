"use client";

import { useState } from "react";
import { useSpeech } from "@/components/text/SpeechProvider.client";
import { Icon } from "./Icon";
import styles from "./stage.module.css";

type Copied = "no" | "yes" | "failed";

/** Copies the address of the view; where the clipboard is barred, shows it to be copied by hand. */
export function CopyLink() {
  const speech = useSpeech();
  const [copied, setCopied] = useState<Copied>("no");
  const copy = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => setCopied("yes"),
      () => setCopied("failed"),
    );
  return (
    <>
      <button
        type="button"
        className={styles.tool}
        data-wide
        onClick={() => ("clipboard" in navigator ? copy() : setCopied("failed"))}
        onBlur={() => setCopied((now) => (now === "yes" ? "no" : now))}
      >
        <Icon name={copied === "yes" ? "check" : "link"} />
        <span>{speech(copied === "yes" ? "copied" : "copyLink")}</span>
      </button>
      {copied === "failed" && (
        <label className={styles.address}>
          {speech("copyFailed")}
          <input
            readOnly
            value={window.location.href}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      )}
      <span role="status" className="visually-hidden">
        {copied === "yes" ? speech("copied") : ""}
      </span>
    </>
  );
}
