"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "@/components/icon/Icon";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import styles from "./embed.module.css";

interface Props {
  /** Name of the place. */
  name: string;
  /** What is said of it. */
  children: ReactNode;
  onClose: () => void;
}

/** What is said of the chosen place, over the map. The focus goes to its name, so that it is read out. */
export function EmbedCard({ name, children, onClose }: Props) {
  const t = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another name is another card
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
