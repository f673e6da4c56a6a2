"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "@/components/icon/Icon";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import styles from "./embed.module.css";

interface Props {
  /** Name of the place. */
  name: string;
  /** Its quotations. */
  children: ReactNode;
  onClose: () => void;
}

/** A card over the map with the selected place's quotations; its heading gets the focus when it opens. */
export function EmbedCard({ name, children, onClose }: Props) {
  const t = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus again when the place changes
  useEffect(() => heading.current?.focus({ preventScroll: true }), [name]);
  return (
    <aside className={styles.card} aria-label={name}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {name}
        </h2>
        <button type="button" onClick={onClose} aria-label={t("closeCard")}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </aside>
  );
}
