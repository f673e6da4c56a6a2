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
  className: string | undefined;
}

/** An open dialog. Numbered, because the close event of one may fire after the next was opened. */
interface OpenDialog {
  Dialog: ComponentType<DialogProps>;
  number: number;
}

/** A button that opens a dialog; the dialog's script and style are loaded on the first click. */
export function DialogButton({ icon, label, load, className, place, origin }: Props) {
  const t = useTranslator();
  const button = useRef<HTMLButtonElement>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [failed, setFailed] = useState(false);
  const open = () => {
    setFailed(false);
    load().then(
      (Dialog) => setDialog((previous) => ({ Dialog, number: (previous?.number ?? 0) + 1 })),
      () => setFailed(true),
    );
  };
  const close = (number: number) => {
    setDialog((current) => (current?.number === number ? null : current));
    // A closed dialog returns the focus to where it was, but Safari does not focus clicked buttons.
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`${className} needs-script`}
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
      {dialog && (
        <dialog.Dialog
          key={dialog.number}
          place={place}
          origin={origin}
          onClose={() => close(dialog.number)}
        />
      )}
    </>
  );
}
