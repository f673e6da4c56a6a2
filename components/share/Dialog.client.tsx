"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { useLightDismiss } from "@/components/hooks/light-dismiss.client";
import { Icon } from "@/components/icon/Icon";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import styles from "./share.module.css";

interface Props {
  title: string;
  wide?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A native modal dialog that is open while it is mounted. Escape and a click outside close it. The
 * element with `data-first`, if there is one, gets the focus.
 */
export function Dialog({ title, wide = false, onClose, children }: Props) {
  const t = useTranslator();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open) return;
    element.showModal();
    element.querySelector<HTMLElement>("[data-first]")?.focus();
  }, []);
  useLightDismiss(dialog);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-wide={wide || undefined}
      aria-labelledby={heading}
      closedby="any"
      onClose={onClose}
    >
      <header className={styles.header}>
        <h2 id={heading}>{title}</h2>
        <button
          type="button"
          className={styles.close}
          aria-label={t("close")}
          title={t("close")}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  );
}
