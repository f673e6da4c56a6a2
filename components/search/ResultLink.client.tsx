"use client";

import { isPlainClick } from "@/components/hooks/plain-click";
import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { useView } from "@/components/view/ViewProvider.client";
import type { Result } from "@/lib/search/result";
import { writeView } from "@/lib/view/codec";
import { ResultText } from "./ResultText";
import styles from "./search.module.css";

/** A search result as a link, which works without JavaScript. */
export function ResultLink({ result }: { result: Result }) {
  const { view, allowed, go } = useView();
  const t = useTranslator();
  const next = { ...view, ...result.viewPatch };
  return (
    <a
      className={styles.result}
      href={writeView(next, allowed) + (result.fragment ? `#${result.fragment}` : "")}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        go(next, result.fragment);
      }}
    >
      <ResultText result={result} t={t} />
    </a>
  );
}
