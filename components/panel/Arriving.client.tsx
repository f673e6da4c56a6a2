"use client";

import { useOffline } from "next/offline";
import type { ReactNode } from "react";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { useView } from "@/components/view/ViewProvider.client";
import type { Mark } from "@/lib/marks/marks";
import styles from "./arriving.module.css";

interface Props {
  marks: readonly Pick<Mark, "id" | "name">[];
  children: ReactNode;
}

/**
 * The page in the panel. While another one is loading, the panel names that one at once; the old content is
 * hidden rather than removed, so that height and scroll position stay. It is shown again if the connection is
 * lost.
 */
export function Arriving({ marks, children }: Props) {
  const { arriving } = useView();
  const t = useTranslator();
  const offline = useOffline();
  const coming = offline ? null : arriving;
  const name = marks.find(({ id }) => id === coming?.place)?.name;
  return (
    <>
      {coming && (
        <div className={styles.arriving} data-testid="arriving">
          {name && <p className={styles.name}>{name}</p>}
          <p>{t("arriving")}</p>
        </div>
      )}
      <div aria-busy={arriving !== null || undefined} className={coming ? styles.last : undefined}>
        {children}
      </div>
    </>
  );
}
