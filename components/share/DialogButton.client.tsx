"use client";

import { type ComponentType, useRef, useState } from "react";
import { Icon, type IconName } from "@/components/icon/Icon";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import styles from "./dialog-button.module.css";
import type { DialogProps } from "./dialog-props";

interface Props extends Omit<DialogProps, "onClose"> {
  icon: IconName;
  label: string;
  load: () => Promise<ComponentType<DialogProps>>;
  /** How the button looks among those beside it. */
  className: string | undefined;
}

/** An open dialog. It is numbered, since word that one was closed may come after the next was opened. */
interface Shown {
  Dialog: ComponentType<DialogProps>;
  time: number;
}

/** A button to a dialog, whose script and style are fetched when somebody first asks for it. */
export function DialogButton({ icon, label, load, className, place, origin }: Props) {
  const t = useTranslator();
  const button = useRef<HTMLButtonElement>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [failed, setFailed] = useState(false);
  const open = () => {
    setFailed(false);
    load().then(
      (Dialog) => setShown((before) => ({ Dialog, time: (before?.time ?? 0) + 1 })),
      () => setFailed(true),
    );
  };
  const close = (time: number) => {
    setShown((now) => (now?.time === time ? null : now));
    // Not every browser has given a pressed button the focus that the dialog gives back.
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        data-wide
        aria-haspopup="dialog"
        title={label}
        onClick={open}
        onBlur={() => setFailed(false)}
      >
        <Icon name={icon} />
        <span>{label}</span>
      </button>
      <span role="status" className={styles.failure}>
        {failed ? t("dialogFailed") : ""}
      </span>
      {shown && (
        <shown.Dialog
          key={shown.time}
          place={place}
          origin={origin}
          onClose={() => close(shown.time)}
        />
      )}
    </>
  );
}
