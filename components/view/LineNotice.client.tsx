"use client";

import { useOffline } from "next/offline";
import { isPlainClick } from "@/components/hooks/plain-click";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import type { Mark } from "@/lib/marks/marks";
import { writeView } from "@/lib/view/codec";
import styles from "./line-notice.module.css";
import { useNativeNavigation } from "./use-native-navigation.client";
import { useView } from "./ViewProvider.client";

/**
 * Tells that a page could not be fetched because the connection is lost. The map stays, and Next's router
 * keeps retrying; "Try again" retries at once.
 */
export function LineNotice({ marks }: { marks: readonly Pick<Mark, "id" | "name">[] }) {
  const { view, allowed, pending, go } = useView();
  const t = useTranslator();
  const offline = useOffline();
  const unreached = useNativeNavigation(offline);
  const waiting = offline && pending;
  const place = waiting ? marks.find(({ id }) => id === view.place)?.name : undefined;
  const again = waiting ? writeView(view, allowed) : unreached;
  return (
    <div className={styles.notice} role="status">
      {again !== null && (
        <p>
          {place ? t("lineDownPlace", { place }) : t("lineDown")}{" "}
          <a
            href={again}
            onClick={(event) => {
              if (!waiting || !isPlainClick(event)) return;
              event.preventDefault();
              go(view);
            }}
          >
            {t("tryAgain")}
          </a>
        </p>
      )}
    </div>
  );
}
